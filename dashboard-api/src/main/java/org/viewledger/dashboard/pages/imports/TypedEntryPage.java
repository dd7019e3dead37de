package org.viewledger.dashboard.pages.imports;

import java.util.List;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.manual.ManualEntry;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/** What became of typed counts, and the way to take them back. */
public record TypedEntryPage(
    String address,
    String headline,
    String progress,
    String done,
    List<String> facts,
    List<String> counts,
    String postHref,
    String againHref,
    boolean withdrawable) {
  static TypedEntryPage of(
      Speech speech, MetricCatalogue catalogue, ManualEntry entry, Bringing.Rest rest) {
    String key = entry.state().id();
    return new TypedEntryPage(
        "/imports/typed/" + entry.counts().id(),
        speech.say("imports.typed.state." + key),
        rest.covered()
            ? ""
            : speech.say("imports.progress", speech.numbers().whole(rest.records())),
        rest.covered() ? speech.say("imports.typed.done." + key) : "",
        List.of(
            speech.say(
                "imports.typed.by",
                entry.person(),
                speech.at(entry.recordedAt()),
                speech.at(entry.observedAt()))),
        entry.counts().metrics().entrySet().stream()
            .map(
                count ->
                    catalogue
                            .find(count.getKey())
                            .map(of -> speech.language() == Language.VI ? of.vi() : of.en())
                            .map(Speech::capital)
                            .orElse(count.getKey())
                        + ": "
                        + speech.numbers().whole(count.getValue()))
            .toList(),
        Telling.href(entry.counts().post().page(), entry.counts().post().postId()),
        "/imports/typed?page=" + Addresses.value(entry.counts().post().page().text()),
        entry.state() == ManualEntry.State.ACCEPTED
            || entry.state() == ManualEntry.State.WITHDRAWING);
  }
}
