package org.viewledger.local.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.viewledger.local.parts.StartRefusedException;

/** Reads {@code viewledger.yaml}; whatever it does not know stops the start. */
public final class SettingsFile {
  private static final List<String> KEYS =
      List.of(
          "zone",
          "allowReplay",
          "partitions",
          "units",
          "calendars",
          "pages",
          "sources",
          "people",
          "helper",
          "bodies",
          "front",
          "reports");
  private static final List<String> BODIES =
      List.of("communications", "working-group", "leadership");

  private SettingsFile() {}

  /** Reads a file that must exist. */
  public static Settings read(Path file) throws IOException, StartRefusedException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new StartRefusedException(file + ": không phải UTF-8", "the file is not UTF-8");
    }
    try {
      return parse(text);
    } catch (SettingsException e) {
      throw new StartRefusedException(e.vietnamese(file), e.english());
    }
  }

  static Settings parse(String text) throws SettingsException {
    Optional<Node> root = compose(text);
    if (root.isEmpty()) {
      return Settings.defaults();
    }
    Section top = Section.of(root.get(), "viewledger.yaml", KEYS);
    return new Settings(
        zone(top),
        top.flag("allowReplay", false),
        top.number("partitions", 1, 64, Settings.DEFAULT_PARTITIONS),
        units(top),
        calendars(top),
        pages(top),
        sources(top),
        people(top),
        helper(top),
        bodies(top),
        front(top),
        reports(top));
  }

  private static ReportsSetting reports(Section top) throws SettingsException {
    Optional<Node> node = top.node("reports");
    return node.isEmpty() ? ReportsSetting.USUAL : ReportsSection.read(node.get());
  }

  private static Optional<Node> compose(String text) throws SettingsException {
    try {
      return new Compose(LoadSettings.builder().setLabel("viewledger.yaml").build())
          .composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new SettingsException(line, "không phải YAML: " + e.getProblem(), "no YAML");
    } catch (YamlEngineException e) {
      throw new SettingsException(1, "không phải YAML", "no YAML: " + e.getMessage());
    }
  }

  private static ZoneId zone(Section top) throws SettingsException {
    String zone = top.optionalText("zone");
    if (zone == null) {
      return Settings.DEFAULT_ZONE;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw top.wrong("zone", "Asia/Ho_Chi_Minh…");
    }
  }

  private static List<UnitSetting> units(Section top) throws SettingsException {
    List<UnitSetting> units = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : top.list("units")) {
      Section unit = Section.of(node, "units", List.of("id", "name", "parent"));
      String id = unit.text("id");
      refuseSecond(ids, unit, "id", id);
      units.add(new UnitSetting(id, unit.text("name"), unit.optionalText("parent")));
    }
    return units;
  }

  private static List<CalendarSetting> calendars(Section top) throws SettingsException {
    List<CalendarSetting> calendars = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : top.list("calendars")) {
      CalendarSetting calendar = CalendarSection.read(node);
      refuseSecond(ids, top, "calendars", calendar.id());
      calendars.add(calendar);
    }
    return calendars;
  }

  private static List<PageSetting> pages(Section top) throws SettingsException {
    List<PageSetting> pages = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Node node : top.list("pages")) {
      PageSetting page = PageSection.read(node);
      refuseSecond(keys, top, "pages", page.page().toString());
      pages.add(page);
    }
    return pages;
  }

  private static Optional<HelpLineSetting> helper(Section top) throws SettingsException {
    Optional<Node> node = top.node("helper");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Section helper = Section.of(node.get(), "helper", List.of("name", "phone"));
    return Optional.of(new HelpLineSetting(helper.text("name"), helper.text("phone")));
  }

  private static Map<String, String> bodies(Section top) throws SettingsException {
    Map<String, String> bodies = new TreeMap<>();
    Optional<Node> node = top.node("bodies");
    if (node.isPresent()) {
      Section names = Section.of(node.get(), "bodies", BODIES);
      for (String body : BODIES) {
        if (names.has(body)) {
          bodies.put(body, names.text(body));
        }
      }
    }
    return bodies;
  }

  private static FrontSetting front(Section top) throws SettingsException {
    Optional<Node> node = top.node("front");
    if (node.isEmpty()) {
      return FrontSetting.NONE;
    }
    Section front = Section.of(node.get(), "front", List.of("names", "proxies"));
    return new FrontSetting(
        new TreeSet<>(front.texts("names").stream().map(n -> n.toLowerCase(Locale.ROOT)).toList()),
        new TreeSet<>(front.texts("proxies")));
  }

  private static List<SourceSetting> sources(Section top) throws SettingsException {
    List<SourceSetting> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : top.list("sources")) {
      SourceSetting source = SourceSection.read(node);
      refuseSecond(names, top, "sources", source.name());
      sources.add(source);
    }
    return sources;
  }

  private static Optional<PeopleSetting> people(Section top) throws SettingsException {
    Optional<Node> node = top.node("people");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Section people = Section.of(node.get(), "people", List.of("url", "user", "password"));
    String url = people.text("url");
    if (!url.startsWith("jdbc:postgresql:") || url.contains("password=")) {
      throw people.wrong("url", "jdbc:postgresql://HOST/DATABASE");
    }
    Optional<SecretReference> password = SecretReference.of(people.text("password"));
    if (password.isEmpty()) {
      throw people.wrong("password", "${file:secrets/people}, ${env:NAME}");
    }
    return Optional.of(new PeopleSetting(url, people.text("user"), password.get()));
  }

  private static void refuseSecond(Set<String> seen, Section where, String key, String id)
      throws SettingsException {
    if (!seen.add(id)) {
      throw new SettingsException(
          where.line(key), "\"" + id + "\" có hai lần", "\"" + id + "\" is there twice");
    }
  }
}
