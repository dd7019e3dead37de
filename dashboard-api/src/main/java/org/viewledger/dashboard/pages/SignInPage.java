package org.viewledger.dashboard.pages;

/**
 * The form by which people sign in.
 *
 * @param failed why the last try failed and what to do, empty on the first
 * @param next where to go afterwards
 */
public record SignInPage(String failed, String next) {}
