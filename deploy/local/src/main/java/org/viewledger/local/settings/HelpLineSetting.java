package org.viewledger.local.settings;

/**
 * Whom people may call who do not know how to go on.
 *
 * @param name as it is said: {@code đồng chí Nguyễn Văn A}
 */
public record HelpLineSetting(String name, String phone) {}
