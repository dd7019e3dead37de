package org.viewledger.dashboard.pages.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.imports.ImportAccount;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.speech.Speech;

/**
 * The account of one import.
 *
 * @param told what the step before says; may be empty
 * @param progress how much is not in the figures yet; empty where all is
 * @param done that all of it is; empty where it is not
 */
public record AccountPage(
    String address,
    String fileName,
    String told,
    String headline,
    String progress,
    String done,
    List<String> facts,
    List<String> notices,
    List<Post> posts,
    RowTable refused,
    RowTable held,
    boolean downloadable,
    boolean withdrawable) {
  private static final int LISTED = 50;

  /** A post that the import told something of, as it stands now. */
  public record Post(String title, String href, String value) {}

  /** Who took it back, and why. */
  record Withdrawn(String person, String reason, Instant at) {}

  static AccountPage of(
      Speech speech,
      ImportAccount account,
      Bringing.Rest rest,
      List<PageKey> touched,
      List<PostRow> posts,
      List<Bringing.Choice> pages,
      Optional<Withdrawn> withdrawn,
      String told) {
    boolean back =
        account.state() == ImportAccount.State.WITHDRAWN
            || account.state() == ImportAccount.State.WITHDRAWING;
    List<String> facts = new ArrayList<>();
    facts.add(speech.say("imports.account.by", account.person(), speech.at(account.recordedAt())));
    withdrawn.ifPresent(
        by ->
            facts.add(
                speech.say(
                    "imports.account.withdrawn", by.person(), speech.at(by.at()), by.reason())));
    facts.addAll(LookPage.facts(speech, account, touched, pages));
    return new AccountPage(
        "/imports/" + account.id(),
        account.fileName(),
        told,
        headline(speech, account),
        rest.covered()
            ? ""
            : speech.say("imports.progress", speech.numbers().whole(rest.records())),
        rest.covered() ? done(speech, account) : "",
        facts,
        account.notices().stream().map(notice -> RowTable.said(speech, notice)).toList(),
        back ? List.of() : posts.stream().map(row -> post(speech, row)).toList(),
        RowTable.of(speech, account.refusedRows(), account.refused(), LISTED),
        RowTable.of(speech, account.heldRows(), account.held(), LISTED),
        account.refused() + account.held() > 0,
        account.state() == ImportAccount.State.ACCEPTED
            || account.state() == ImportAccount.State.WITHDRAWING);
  }

  private static String headline(Speech speech, ImportAccount account) {
    return switch (account.state()) {
      case SENDING -> speech.say("imports.account.sending");
      case WITHDRAWING -> speech.say("imports.account.withdrawing");
      case WITHDRAWN -> speech.say("imports.account.isWithdrawn");
      case PREVIEW, ACCEPTED -> LookPage.headline(speech, account);
    };
  }

  private static String done(Speech speech, ImportAccount account) {
    return switch (account.state()) {
      case ACCEPTED -> speech.say("imports.done.accepted", speech.numbers().whole(account.posts()));
      case WITHDRAWN -> speech.say("imports.done.withdrawn");
      case PREVIEW, SENDING, WITHDRAWING -> "";
    };
  }

  private static Post post(Speech speech, PostRow row) {
    Long views = row.metrics().get("views");
    return new Post(
        row.title().orElseGet(() -> speech.say("post.untitled")),
        Telling.href(row.key().page(), row.key().postId()),
        views == null ? speech.say("absent") : speech.numbers().whole(views));
  }
}
