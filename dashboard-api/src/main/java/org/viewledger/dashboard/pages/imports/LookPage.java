package org.viewledger.dashboard.pages.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.imports.FileChoices;
import org.viewledger.dashboard.imports.ImportAccount;
import org.viewledger.dashboard.imports.RememberedChoices;
import org.viewledger.dashboard.imports.WaitingFile;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.ingest.files.FileGlance;

/**
 * The second step: what was understood of a file and what was not.
 *
 * @param refusal why the file cannot be read as it is; empty where it can
 * @param headline how many rows would be taken and how many not
 * @param facts of which days, pages and posts
 * @param known the address of the import that has this very file in already; may be empty
 * @param remembered who chose last time what was chosen now; may be empty
 * @param headings of the file, then its first rows
 * @param mapping whether columns are chosen, may be, or are not asked
 * @param asks which of the questions must be answered before anything else
 */
public record LookPage(
    String address,
    String fileName,
    String refusal,
    String headline,
    List<String> facts,
    List<String> notices,
    RowTable refused,
    RowTable held,
    String known,
    String remembered,
    String outside,
    List<String> headings,
    List<List<String>> rows,
    List<Column> columns,
    Mapping mapping,
    List<Option> pages,
    List<Option> zones,
    String observedAt,
    boolean newPosts,
    boolean lifetime,
    boolean mayAddPage,
    Asks asks,
    boolean ready) {
  private static final int LISTED = 20;

  /** What must be told first. */
  public enum Asks {
    NOTHING,
    COLUMNS,
    ZONE,
    PAGE,
    PERIOD
  }

  /** How the form treats columns. */
  public enum Mapping {
    /** Chosen, or to be chosen before anything else. */
    CHOSEN,
    /** Known by their headings; a person may choose others. */
    POSSIBLE,
    /** A platform's export: what its columns are is known. */
    NONE
  }

  /** A column of ours and the headings it could be under. */
  public record Column(String field, String name, boolean needed, List<Option> options) {}

  /** One of several to choose. */
  public record Option(String value, String name, boolean chosen) {}

  static LookPage of(
      Speech speech,
      MetricCatalogue catalogue,
      WaitingFile file,
      LookHandlers.Looked looked,
      Optional<FileGlance> glance,
      Optional<RememberedChoices.Remembered> before,
      List<Bringing.Choice> pages,
      boolean mayAddPage) {
    FileChoices choices = file.choices();
    Optional<ImportAccount> account = looked.read().map(read -> read.account());
    Optional<ImportAccount> known = looked.read().flatMap(read -> read.known());
    return new LookPage(
        "/imports/waiting/" + file.token(),
        file.name(),
        looked.refusal().map(e -> RowTable.said(speech, e.sentence())).orElse(""),
        account.map(of -> headline(speech, of)).orElse(""),
        looked
            .read()
            .map(read -> facts(speech, read.account(), read.pages(), pages))
            .orElse(List.of()),
        account
            .map(of -> of.notices().stream().map(n -> RowTable.said(speech, n)).toList())
            .orElse(List.of()),
        RowTable.of(
            speech,
            account.map(ImportAccount::refusedRows).orElse(List.of()),
            account.map(ImportAccount::refused).orElse(0L),
            LISTED),
        RowTable.of(
            speech,
            account.map(ImportAccount::heldRows).orElse(List.of()),
            account.map(ImportAccount::held).orElse(0L),
            LISTED),
        known.filter(of -> of.held() == 0).map(of -> "/imports/" + of.id()).orElse(""),
        before
            .map(of -> speech.say("imports.look.remembered", of.person(), speech.at(of.at())))
            .orElse(""),
        looked.outside() ? speech.say("imports.look.outside") : "",
        glance
            .map(seen -> seen.columns().stream().map(FileGlance.Heading::text).toList())
            .orElse(List.of()),
        glance.map(LookPage::rows).orElse(List.of()),
        glance.map(seen -> columns(speech, catalogue, seen, choices)).orElse(List.of()),
        mapping(looked, choices),
        pageOptions(speech, pages, choices),
        zoneOptions(speech, choices),
        choices.observedAt().orElse(""),
        choices.newPosts(),
        choices.lifetime(),
        mayAddPage,
        asks(looked),
        account.filter(of -> of.rows() > of.refused() + of.held()).isPresent());
  }

  private static Mapping mapping(LookHandlers.Looked looked, FileChoices choices) {
    if (!choices.columns().isEmpty() || asks(looked) == Asks.COLUMNS) {
      return Mapping.CHOSEN;
    }
    return looked.read().filter(read -> !read.export()).isPresent()
        ? Mapping.POSSIBLE
        : Mapping.NONE;
  }

  private static Asks asks(LookHandlers.Looked looked) {
    return looked
        .refusal()
        .map(
            refusal ->
                switch (refusal.reason()) {
                  case "missing-column", "duplicate-column", "mapping" -> Asks.COLUMNS;
                  case "zone-needed" -> Asks.ZONE;
                  case "page-needed" -> Asks.PAGE;
                  case "period-needed" -> Asks.PERIOD;
                  default -> Asks.NOTHING;
                })
        .orElse(Asks.NOTHING);
  }

  /** {@code Nhận 118 dòng, còn 3 dòng chưa nhận được.} */
  static String headline(Speech speech, ImportAccount account) {
    long taken = account.readings() + account.pageReadings();
    long apart = account.refused() + account.held();
    return apart == 0
        ? speech.say("imports.took.all", speech.numbers().whole(taken))
        : speech.say(
            "imports.took.some", speech.numbers().whole(taken), speech.numbers().whole(apart));
  }

  /** Of which days, posts and pages. */
  static List<String> facts(
      Speech speech,
      ImportAccount account,
      Iterable<PageKey> touched,
      List<Bringing.Choice> pages) {
    List<String> facts = new ArrayList<>();
    facts.add(
        speech.say(
            "imports.fact.posts",
            speech.numbers().whole(account.posts()),
            speech.numbers().whole(account.pages())));
    if (account.firstObservedAt() != null && account.lastObservedAt() != null) {
      LocalDate first = LocalDate.ofInstant(account.firstObservedAt(), speech.zone());
      LocalDate last = LocalDate.ofInstant(account.lastObservedAt(), speech.zone());
      facts.add(speech.say("imports.fact.days", speech.dates().range(new DayRange(first, last))));
    }
    List<String> names = new ArrayList<>();
    for (PageKey page : touched) {
      names.add(
          pages.stream()
              .filter(choice -> choice.page().equals(page))
              .map(Bringing.Choice::name)
              .findFirst()
              .orElse(speech.say("imports.fact.newPage", page.pageId())));
    }
    if (!names.isEmpty()) {
      facts.add(speech.say("imports.fact.pages", String.join("; ", names)));
    }
    return facts;
  }

  /** The cells below the headings that are not blank. */
  private static List<List<String>> rows(FileGlance seen) {
    return seen.rows().stream()
        .map(row -> seen.columns().stream().map(column -> row.get(column.index())).toList())
        .toList();
  }

  private static List<Column> columns(
      Speech speech, MetricCatalogue catalogue, FileGlance seen, FileChoices choices) {
    boolean mapped = !choices.columns().isEmpty();
    List<Column> columns = new ArrayList<>();
    for (String word : ChoiceForm.words(catalogue)) {
      List<Option> options = new ArrayList<>();
      for (FileGlance.Heading heading : seen.columns()) {
        boolean chosen =
            mapped
                ? heading.text().equals(choices.columns().get(word))
                : heading.meaning().equals(Optional.of(word));
        options.add(new Option(heading.text(), heading.text(), chosen));
      }
      columns.add(
          new Column(
              ChoiceForm.COLUMN + word,
              name(speech, catalogue, word),
              word.equals("postId"),
              options));
    }
    return columns;
  }

  private static String name(Speech speech, MetricCatalogue catalogue, String word) {
    return catalogue
        .find(word)
        .map(metric -> Speech.capital(speech.language() == Language.VI ? metric.vi() : metric.en()))
        .orElseGet(() -> speech.say("imports.column." + word));
  }

  private static List<Option> pageOptions(
      Speech speech, List<Bringing.Choice> pages, FileChoices choices) {
    String chosen =
        choices.platform().orElse("") + choices.page().map(page -> '|' + page).orElse("");
    List<Option> options = new ArrayList<>();
    options.add(new Option("", speech.say("imports.page.inFile"), chosen.isEmpty()));
    pages.forEach(
        page -> options.add(new Option(page.value(), page.name(), page.value().equals(chosen))));
    boolean listed = options.stream().anyMatch(Option::chosen);
    if (!listed && choices.page().isPresent()) {
      options.add(new Option(chosen, choices.pageName().orElse(choices.page().orElse("")), true));
    }
    return options;
  }

  private static List<Option> zoneOptions(Speech speech, FileChoices choices) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", speech.say("imports.zone.unsaid"), choices.zone().isEmpty()));
    for (String zone : ChoiceForm.ZONES) {
      options.add(
          new Option(
              zone, speech.say("imports.zone." + zone), choices.zone().equals(Optional.of(zone))));
    }
    return options;
  }
}
