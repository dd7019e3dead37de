package org.viewledger.dashboard.pages;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.speech.Speech;

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
 * @param role the one in use, which decides on the navigation
 * @param roles all that the caller has
 * @param helpLine whom people may call, for the foot
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
    Role role,
    List<Role> roles,
    Assets assets,
    Optional<HelpLine> helpLine) {
  /** Where nobody is named to call. */
  public Frame(
      Speech speech,
      String title,
      String here,
      String otherLanguageHref,
      String csrf,
      String caller,
      String asOf,
      String address,
      Role role,
      List<Role> roles,
      Assets assets) {
    this(
        speech,
        title,
        here,
        otherLanguageHref,
        csrf,
        caller,
        asOf,
        address,
        role,
        roles,
        assets,
        Optional.empty());
  }

  /**
   * The navigation of the role in use: four entries; what is rare is under the last. Who has none,
   * such as the holder of a share link, has the figures alone.
   */
  public List<String> entries() {
    if (roles.isEmpty()) {
      return List.of("/");
    }
    return switch (role) {
      case COMMUNICATIONS -> List.of("/", "/posts", "/imports", "/more");
      case WORKING_GROUP -> List.of("/", "/topics", "/reports", "/more");
      case LEADERSHIP -> List.of("/", "/reports", "/citations", "/more");
      case ADMINISTRATOR -> List.of("/", "/accounts", "/quality", "/more");
    };
  }

  /** What an entry is called for the role in use. */
  public String entry(String path) {
    return say("nav." + role.id() + '.' + path);
  }

  public String say(String key, Object... parts) {
    return speech.say(key, parts);
  }

  public Frame titled(String newTitle, String newHere, String newAsOf) {
    return new Frame(
        speech,
        newTitle,
        newHere,
        otherLanguageHref,
        csrf,
        caller,
        newAsOf,
        address,
        role,
        roles,
        assets,
        helpLine);
  }
}
