package org.viewledger.local.settings;

import org.jspecify.annotations.Nullable;

/**
 * A unit that answers for pages: a ward, a province.
 *
 * @param parent the id of the unit above, which sees all that this one sees
 */
public record UnitSetting(String id, String name, @Nullable String parent) {}
