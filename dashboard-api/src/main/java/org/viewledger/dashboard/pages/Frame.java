package org.viewledger.dashboard.pages;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param title of the window
 * @param here the chosen entry of the navigation, empty for none
 * @param otherLanguageHref the same page in the other language
 * @param csrf what a form must repeat, empty for who has not signed in
 * @param caller who has signed in, empty for nobody
 * @param asOf for the foot, empty where the page has no figures
 * @param address of the page, for paper
 */
public record Frame(
    Speech speech,
    String title,
    String here,
    String otherLanguageHref,
    String csrf,
    String caller,
    String asOf,
    String address,
    Assets assets) {
  /** The navigation's entries; what does not exist is not among them. */
  public static final List<String> ENTRIES = List.of("/", "/posts");

  public String say(String key, Object... parts) {
    return speech.say(key, parts);
  }

  Frame titled(String newTitle, String newHere, String newAsOf) {
    return new Frame(
        speech, newTitle, newHere, otherLanguageHref, csrf, caller, newAsOf, address, assets);
  }
}
