package org.viewledger.dashboard.pages.imports;

import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Platform;
import org.viewledger.dashboard.manual.ManualEntry;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.speech.Speech;

/**
 * Which channel and which post counts are typed of.
 *
 * @param chosen the channel; empty where none is chosen yet
 * @param newItem the address for an item that has no post yet; empty where the platform makes posts
 */
public record TypedChoosePage(
    List<Link> channels,
    String chosen,
    List<Link> posts,
    String newItem,
    List<Link> entries,
    boolean mayAddChannel) {
  public TypedChoosePage {
    channels = List.copyOf(channels);
    posts = List.copyOf(posts);
    entries = List.copyOf(entries);
  }

  /** Something to tap. */
  public record Link(String text, String about, String href) {}

  static TypedChoosePage of(
      Speech speech,
      List<Bringing.Choice> pages,
      Optional<Bringing.Choice> chosen,
      List<PostRow> posts,
      List<ManualEntry> entries,
      boolean mayAddChannel) {
    boolean offline =
        chosen.filter(of -> of.page().platform().equals(Platform.OFFLINE.id())).isPresent();
    return new TypedChoosePage(
        pages.stream()
            .map(
                page ->
                    new Link(
                        page.name(), "", "/imports/typed?page=" + Addresses.value(page.value())))
            .toList(),
        chosen.map(Bringing.Choice::name).orElse(""),
        posts.stream().map(post -> post(speech, post)).toList(),
        offline
            ? "/imports/typed/post?page=" + chosen.map(of -> Addresses.value(of.value())).orElse("")
            : "",
        entries.stream().map(entry -> entry(speech, entry)).toList(),
        mayAddChannel);
  }

  private static Link post(Speech speech, PostRow row) {
    return new Link(
        row.title().orElseGet(() -> speech.say("post.untitled")),
        row.publishDay()
            .map(day -> speech.say("post.published", speech.dates().date(day)))
            .orElse(""),
        "/imports/typed/post?page="
            + Addresses.value(row.key().page().text())
            + "&post="
            + Addresses.value(row.key().postId()));
  }

  private static Link entry(Speech speech, ManualEntry entry) {
    return new Link(
        entry.counts().title().orElse(entry.counts().post().postId()),
        speech.say(
            "imports.typed.entry.line." + entry.state().id(),
            entry.person(),
            speech.at(entry.recordedAt())),
        "/imports/typed/" + entry.counts().id());
  }
}
