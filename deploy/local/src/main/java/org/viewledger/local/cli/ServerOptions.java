package org.viewledger.local.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.folder.DataFolder;
import picocli.CommandLine.Option;

/** Where the running instance is and by which right it is asked. */
final class ServerOptions {
  static final String TOKEN_VARIABLE = "VIEWLEDGER_TOKEN";

  private static final String STANDARD = "http://127.0.0.1:7070";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Địa chỉ máy chủ / address (mặc định/default: DIR/address, else http://127.0.0.1:7070)")
  private @Nullable String url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Tệp chứa quyền truy cập / token (mặc định/default: VIEWLEDGER_TOKEN, DIR/api-token)")
  private @Nullable Path tokenFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Thư mục dữ liệu / data folder (mặc định/default: VIEWLEDGER_DATA, ~/.local/share/viewledger)")
  private @Nullable Path data;

  /** A client for the instance that the options, the environment and the data folder name. */
  ApiClient connect(Surroundings surroundings) throws CommandFailedException {
    DataFolder folder =
        data == null ? DataFolder.standard(surroundings.environment()) : new DataFolder(data);
    URI address = address(folder);
    return new ApiClient(address, token(folder, address, surroundings));
  }

  private URI address(DataFolder folder) throws CommandFailedException {
    String text = url;
    if (text == null) {
      text = Files.isRegularFile(folder.address()) ? read(folder.address()) : STANDARD;
    }
    try {
      URI address = new URI(text.strip().replaceAll("/+$", ""));
      boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (http && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw new CommandFailedException(
          "--url: \"" + text + "\" không phải địa chỉ, cần dạng " + STANDARD);
    }
    throw new CommandFailedException("--url: \"" + text + "\" cần dạng " + STANDARD);
  }

  private String token(DataFolder folder, URI address, Surroundings surroundings)
      throws CommandFailedException {
    if (tokenFile != null) {
      return checked(read(tokenFile), tokenFile.toString());
    }
    String variable = surroundings.environment().getOrDefault(TOKEN_VARIABLE, "");
    if (!variable.isBlank()) {
      return checked(variable, TOKEN_VARIABLE);
    }
    // The right to this machine's own instance is not for sending elsewhere.
    if (!LOOPBACK.contains(address.getHost())) {
      throw new CommandFailedException(
          "Máy chủ "
              + address.getHost()
              + " cần quyền truy cập: thêm --token-file FILE hoặc đặt "
              + TOKEN_VARIABLE);
    }
    if (!Files.exists(folder.token())) {
      throw new CommandFailedException(
          "Không có "
              + folder.token()
              + ": chạy ./viewledger up trước, hoặc thêm --data DIR hay"
              + " --token-file FILE");
    }
    return checked(read(folder.token()), folder.token().toString());
  }

  private static String checked(String text, String from) throws CommandFailedException {
    String token = text.strip();
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new CommandFailedException(from + " không chứa quyền truy cập hợp lệ (một dòng chữ)");
    }
    return token;
  }

  private static String read(Path file) throws CommandFailedException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailedException(
          "Không đọc được tệp " + file + ": kiểm tra tên và quyền đọc");
    }
  }
}
