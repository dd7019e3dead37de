package org.viewledger.local.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceConnector;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.parts.StartRefusedException;
import org.viewledger.local.settings.CalendarSetting;
import org.viewledger.local.settings.PageSetting;
import org.viewledger.local.settings.SecretReference;
import org.viewledger.local.settings.Settings;
import org.viewledger.local.settings.SourceSetting;

/** From the settings' {@code sources} to what each connector is configured with. */
public final class Connectors {
  private final List<Planned> planned;

  private Connectors(List<Planned> planned) {
    this.planned = List.copyOf(planned);
  }

  /** Whether nothing is to be read: a start then costs nothing. */
  public boolean isEmpty() {
    return planned.isEmpty();
  }

  List<Planned> all() {
    return planned;
  }

  /**
   * One connector.
   *
   * @param settings for Kafka Connect; secrets as references
   * @param secrets the files that they refer to
   */
  record Planned(
      String name,
      Platform platform,
      List<String> pages,
      Map<String, String> settings,
      List<SecretFile> secrets) {
    Planned {
      pages = List.copyOf(pages);
      settings = Map.copyOf(settings);
      secrets = List.copyOf(secrets);
    }

    Planned with(Map<String, String> broker) {
      Map<String, String> more = new HashMap<>(settings);
      broker.forEach((key, value) -> more.put("posts." + key, value));
      return new Planned(name, platform, pages, more, secrets);
    }
  }

  /**
   * Plans all of them.
   *
   * @param folder of the settings' file: paths are relative to it
   * @param data holds what the connectors keep on this machine
   * @throws StartRefusedException where a person must change the settings first
   */
  public static Connectors of(Settings settings, Path folder, DataFolder data)
      throws StartRefusedException {
    Path absolute = data.run().toAbsolutePath().normalize();
    if (!settings.sources().isEmpty() && !SecretFile.isNameable(absolute)) {
      throw new StartRefusedException(
          "Chọn thư mục khác bằng --data: đường dẫn " + absolute + " không được có : , } $",
          "choose another --data: its path must not contain : , } $");
    }
    Set<PageKey> taken = new HashSet<>();
    List<Planned> planned = new ArrayList<>();
    for (SourceSetting source : settings.sources()) {
      List<String> pages = pages(source, settings);
      for (String page : pages) {
        if (!taken.add(new PageKey(source.platform().id(), page))) {
          throw new StartRefusedException(
              "Nguồn " + source.name() + ": trang " + page + " đã thuộc một nguồn khác, bỏ bớt một",
              "the page " + page + " is read by another source already: leave it out of one");
        }
      }
      planned.add(plan(source, pages, settings, folder, data));
    }
    return new Connectors(planned);
  }

  /** A source that names no pages reads those of its platform in {@code pages}. */
  private static List<String> pages(SourceSetting source, Settings settings)
      throws StartRefusedException {
    List<String> pages =
        !source.pages().isEmpty()
            ? source.pages()
            : settings.pages().stream()
                .map(PageSetting::page)
                .filter(page -> page.platform().equals(source.platform().id()))
                .map(PageKey::pageId)
                .toList();
    if (pages.isEmpty()) {
      throw new StartRefusedException(
          "Nguồn " + source.name() + " không có trang nào: thêm pages: [\"…\"]",
          "the source has no page: add pages: [\"…\"]");
    }
    return List.copyOf(new LinkedHashSet<>(pages));
  }

  private static Planned plan(
      SourceSetting source, List<String> pages, Settings settings, Path folder, DataFolder data)
      throws StartRefusedException {
    Map<String, String> p = new HashMap<>();
    p.put("name", source.name());
    p.put("connector.class", connector(source));
    p.put("tasks.max", "1");
    p.put("pages", String.join(",", pages));
    p.put("zone", settings.zone().getId());
    p.put("period.first.days", firstDays(settings));
    p.put("token.key.file", data.tokenKey().toAbsolutePath().toString());
    if (source.baseUrl() != null) {
      p.put("base.url", source.baseUrl().toString());
    }
    source.options().forEach((key, value) -> p.put(dotted(key), value));
    List<SecretFile> files = new ArrayList<>();
    for (Map.Entry<String, SecretReference> secret : source.secrets().entrySet()) {
      p.put(dotted(secret.getKey()), reference(source, secret.getValue(), folder, files));
    }
    return new Planned(source.name(), source.platform(), pages, p, files);
  }

  /** The connector of a platform is found as a plugin is: by its service file. */
  private static String connector(SourceSetting source) throws StartRefusedException {
    String id = source.platform().id();
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "Connector";
    Optional<String> found =
        ServiceLoader.load(SourceConnector.class).stream()
            .map(provider -> provider.type().getName())
            .filter(type -> type.startsWith("org.viewledger.") && type.endsWith('.' + name))
            .findFirst();
    if (found.isEmpty()) {
      throw new StartRefusedException(
          "Nguồn " + source.name() + ": chưa đọc được " + id + " qua mạng, hãy nhập tệp (import)",
          "there is no connector for " + id + ": import its files");
    }
    return found.get();
  }

  private static String firstDays(Settings settings) {
    Set<Integer> days = new TreeSet<>(Set.of(1));
    settings.calendars().stream().map(CalendarSetting::monthStartsOn).forEach(days::add);
    return days.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String reference(
      SourceSetting source, SecretReference secret, Path folder, List<SecretFile> files)
      throws StartRefusedException {
    if (secret.kind() == SecretReference.Kind.ENV) {
      return "${env:" + secret.place() + '}';
    }
    Path file = folder.resolve(secret.place()).toAbsolutePath().normalize();
    if (!SecretFile.isNameable(file)) {
      throw new StartRefusedException(
          "Nguồn " + source.name() + ": đổi tên " + file + ", đường dẫn không được có : , } $",
          "rename it: the path of a secret must not contain : , } $");
    }
    files.add(new SecretFile(file));
    return SecretFile.reference(file);
  }

  /** {@code clientSecret} is {@code client.secret} among a connector's keys. */
  static String dotted(String key) {
    return key.replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
  }
}
