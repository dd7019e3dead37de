package org.viewledger.dashboard.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Script, styles and fonts that the build put into the jar, under names that change with their
 * content, so that a browser may keep them for ever.
 *
 * @param files the file's name by its plain name, such as {@code app.css}
 */
public record Assets(Map<String, String> files) {
  private static final String FOLDER = "assets/";

  public Assets {
    files = Map.copyOf(files);
  }

  /** What the jar holds. */
  public static Assets load() {
    Properties manifest = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + "manifest.properties")) {
      if (in == null) {
        throw new IllegalStateException(
            "the jar holds no pages' assets: build dashboard-api with Maven, which runs npm");
      }
      manifest.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> files = new TreeMap<>();
    manifest.forEach((name, file) -> files.put(name.toString(), file.toString()));
    return new Assets(files);
  }

  /** The address of a file by its plain name. */
  public String href(String name) {
    String file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/assets/" + file;
  }

  /** The bytes of a file by the name in its address; empty for any other name. */
  public Optional<byte[]> bytes(String file) throws IOException {
    if (!files.containsValue(file)) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  public static String contentType(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return switch (ending) {
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "font/woff2";
    };
  }
}
