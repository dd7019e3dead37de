package org.viewledger.dashboard.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Instants;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Withdrawal;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.records.RecordLog;
import org.viewledger.ingest.files.PostRegister;
import org.viewledger.ingest.files.ReadingFile;

/**
 * Brings files in and takes them back, one at a time.
 *
 * <p>The account is written as {@code sending} before the first record leaves, and with all it
 * holds after the last was taken. A crash in between leaves an import that is finished by sending
 * the same file again: its records have the same id and instant, so that none counts twice.
 */
public final class Imports {
  private final ImportAccounts accounts;
  private final ImportLines lines;
  private final AuditLog audit;
  private final RecordLog log;
  private final Clock clock;
  private final ImportReader reader;
  private final ImportScope scope;
  private final Object turn;

  /**
   * @param register the posts that platforms' exports are matched with
   */
  public Imports(
      PeopleStore store, RecordLog log, Clock clock, ZoneId zone, PostRegister register) {
    this(
        new ImportAccounts(store),
        new ImportLines(store),
        new AuditLog(store, clock),
        log,
        clock,
        new ImportReader(register, zone),
        ImportScope.EVERYTHING,
        new Object());
  }

  private Imports(
      ImportAccounts accounts,
      ImportLines lines,
      AuditLog audit,
      RecordLog log,
      Clock clock,
      ImportReader reader,
      ImportScope scope,
      Object turn) {
    this.accounts = accounts;
    this.lines = lines;
    this.audit = audit;
    this.log = log;
    this.clock = clock;
    this.reader = reader;
    this.scope = scope;
    this.turn = turn;
  }

  /**
   * The same of the pages that somebody has today; taking turns with everybody else.
   *
   * @param person their name
   */
  public Imports within(Scope theirs, String person) {
    ImportScope seen = new ImportScope(theirs, person);
    return new Imports(
        accounts,
        lines.within(seen, accounts),
        audit,
        log,
        clock,
        reader.within(theirs),
        seen,
        turn);
  }

  /** What would be taken and what not; changes nothing. */
  public ImportAccount preview(Upload upload) throws IOException, ImportRefusedException {
    return look(upload).account();
  }

  /**
   * What would be taken, and of which pages.
   *
   * @param known the import that has this very file in already
   * @param export whether it is a platform's own export, whose columns nobody chooses
   */
  public record Looked(
      ImportAccount account,
      SortedSet<PageKey> pages,
      Optional<ImportAccount> known,
      boolean export) {}

  /** Looks at a file without changing anything. */
  public Looked look(Upload upload) throws IOException, ImportRefusedException {
    String content = ImportIdentity.content(upload);
    ImportAccount begun = begin(upload, content, 0, ImportAccount.State.PREVIEW, "preview");
    ReadingFile file = reader.open(upload, upload.told().observedAt());
    ImportAccount.WithPosts read =
        reader.read(file, begun, begun.recordedAt(), Optional.empty(), event -> {});
    scope.check(read.touched());
    SortedSet<PageKey> pages = new TreeSet<>(Comparator.comparing(PageKey::text));
    read.touched().forEach(post -> pages.add(post.page()));
    return new Looked(
        read.account(),
        pages,
        accounts.latest(content).filter(account -> account.state() == ImportAccount.State.ACCEPTED),
        file.isExport());
  }

  /** An import that was taken, and whether it was known before. */
  public record Taken(ImportAccount account, boolean known) {}

  /** Brings a file in, unless it is in already. */
  public Taken bring(Upload upload, String person) throws IOException, ImportRefusedException {
    // Before the first record leaves: what is sent cannot be unsent.
    if (!scope.isEverything()) {
      look(upload);
    }
    synchronized (turn) {
      return inTurn(upload, person);
    }
  }

  private Taken inTurn(Upload upload, String person) throws IOException, ImportRefusedException {
    String content = ImportIdentity.content(upload);
    Optional<ImportAccount> before = accounts.latest(content);
    if (before.isPresent() && before.get().state() == ImportAccount.State.ACCEPTED) {
      return before.get().held() == 0
          ? new Taken(before.get(), true)
          : settle(upload, before.get(), person);
    }
    if (before.isPresent() && before.get().state() == ImportAccount.State.WITHDRAWING) {
      before = Optional.of(withdraw(before.get(), person));
    }
    ImportAccount begun =
        before
            .filter(account -> account.state() == ImportAccount.State.SENDING)
            .orElse(
                begin(
                    upload,
                    content,
                    before.map(account -> account.withdrawals() + 1).orElse(0),
                    ImportAccount.State.SENDING,
                    person));
    ReadingFile file = reader.open(upload, upload.told().observedAt());
    accounts.write(new ImportAccount.WithPosts(begun, List.of()));
    RecordLog.Batch batch = log.begin();
    ImportAccount.WithPosts read =
        reader.read(file, begun, begun.recordedAt(), Optional.empty(), event -> send(batch, event));
    ImportAccount sent = read.account().with(ImportAccount.State.ACCEPTED, now(), batch.finish());
    accounts.write(new ImportAccount.WithPosts(sent, read.touched()), brought(sent, person));
    return new Taken(sent, false);
  }

  /**
   * Looks again at the rows that an import holds: those whose post is known by now, or taken as a
   * new one, come in under the same import; nothing that came in before is sent again.
   */
  private Taken settle(Upload upload, ImportAccount before, String person)
      throws IOException, ImportRefusedException {
    Instant first = before.firstObservedAt();
    ReadingFile file = reader.open(upload, first == null ? upload.told().observedAt() : first);
    Set<Long> waiting =
        before.heldRows().stream().map(ImportAccount.Refused::line).collect(Collectors.toSet());
    ImportAccount again = before.with(ImportAccount.State.ACCEPTED, now(), before.offsets());
    List<Event> settled = new ArrayList<>();
    ImportAccount.WithPosts read =
        reader.read(file, again, now(), Optional.of(waiting), settled::add);
    if (settled.isEmpty()) {
      return new Taken(before, true);
    }
    Set<PostKey> touched = new TreeSet<>(accounts.posts(before.id()));
    touched.addAll(read.touched());
    // First who would have to be told of a withdrawal, then the records, then what came of it.
    accounts.write(new ImportAccount.WithPosts(before, List.copyOf(touched)));
    RecordLog.Batch batch = log.begin();
    settled.forEach(event -> send(batch, event));
    Map<String, Long> offsets = new TreeMap<>(before.offsets());
    offsets.putAll(batch.finish());
    ImportAccount after = read.account().with(ImportAccount.State.ACCEPTED, now(), offsets);
    accounts.write(
        new ImportAccount.WithPosts(after, List.copyOf(touched)), brought(after, person));
    return new Taken(after, false);
  }

  public Optional<ImportAccount> find(String id) {
    return accounts.byId(id).filter(account -> scope.shows(id, account.person(), accounts));
  }

  /**
   * Takes an import back, one withdrawal for each post that it touched.
   *
   * @return empty where there is no such import
   * @throws IllegalStateException where the import was never finished
   */
  public Optional<ImportAccount> withdraw(String id, String person) {
    synchronized (turn) {
      return find(id).map(account -> withdraw(account, person));
    }
  }

  /**
   * The same with the reason, which every record of the withdrawal and the import's account carry.
   *
   * @throws IllegalStateException where the import was never finished
   */
  public Optional<ImportAccount> withdraw(String id, String person, String reason) {
    synchronized (turn) {
      Optional<ImportAccount> account = find(id);
      if (account.isPresent() && account.get().state() == ImportAccount.State.ACCEPTED) {
        lines.because(id, new ImportLines.Reason(person, reason, now()));
      }
      return account.map(found -> withdraw(found, person));
    }
  }

  /** The posts that an import told something of, in the order of their keys. */
  public List<PostKey> posts(String id) {
    return find(id).map(account -> accounts.posts(id)).orElse(List.of());
  }

  /** The list of imports. */
  public ImportLines lines() {
    return lines;
  }

  private ImportAccount withdraw(ImportAccount account, String person) {
    if (account.state() == ImportAccount.State.WITHDRAWN) {
      return account;
    }
    if (account.state() == ImportAccount.State.SENDING) {
      throw new IllegalStateException(
          "this import stopped half-way: send the same file again, then withdraw it");
    }
    // Not before the records that it takes back, whatever the clock does.
    Instant now = now().isBefore(account.recordedAt()) ? account.recordedAt() : now();
    Instant at = account.state() == ImportAccount.State.WITHDRAWING ? account.changedAt() : now;
    accounts.step(account.with(ImportAccount.State.WITHDRAWING, at, account.offsets()));
    String reason = lines.reason(account.id()).map(ImportLines.Reason::words).orElse(null);
    RecordLog.Batch batch = log.begin();
    for (PostKey post : accounts.posts(account.id())) {
      send(batch, new Withdrawal(post, account.source(), at, person, reason));
    }
    ImportAccount withdrawn = account.with(ImportAccount.State.WITHDRAWN, at, batch.finish());
    accounts.step(
        withdrawn,
        connection ->
            audit.write(
                connection,
                person,
                Deed.IMPORT_WITHDRAWN,
                account.id(),
                account.fileName() + (reason == null ? "" : ": " + reason)));
    return withdrawn;
  }

  private PeopleStore.Work<?> brought(ImportAccount account, String person) {
    return connection ->
        audit.write(
            connection,
            person,
            Deed.IMPORT_BROUGHT,
            account.id(),
            account.fileName() + ", " + account.readings() + " readings");
  }

  private ImportAccount begin(
      Upload upload, String content, int withdrawals, ImportAccount.State state, String person) {
    Instant now = now();
    return new ImportAccount(
        ImportIdentity.id(content, withdrawals),
        content,
        withdrawals,
        state,
        cut(upload.name()),
        person,
        now,
        now,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        null,
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void send(RecordLog.Batch batch, Event event) {
    batch.add(event.topic(), event.key().getBytes(StandardCharsets.UTF_8), EventJson.encode(event));
  }

  private Instant now() {
    return Instants.toMillis(clock.instant());
  }

  private static String cut(String name) {
    String plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= 255 ? plain : plain.substring(0, 255);
  }
}
