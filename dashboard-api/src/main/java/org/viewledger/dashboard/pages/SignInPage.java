package org.viewledger.dashboard.pages;

import java.util.List;

/**
 * The form by which people sign in: by PIN on an own device, else by name and password, and before
 * there is any account by the one-time password alone.
 *
 * @param notice why the last try failed and what to do, or what has just been done; empty for
 *     neither
 * @param next where to go afterwards
 * @param person whose own device this is, as people call them; empty for nobody's
 * @param named whether a name is asked for
 * @param otherHref the same page with a password in place of a PIN
 * @param samples accounts that everybody may try; none but in the demo
 */
public record SignInPage(
    String notice,
    String next,
    String person,
    boolean named,
    String otherHref,
    List<SampleDoor> samples) {}
