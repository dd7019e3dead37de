/**
 * Who may ask, and for what: persons and their roles, passwords, own devices, slips of paper,
 * sessions, share links, programs' tokens. Knows no HTTP.
 */
@NullMarked
package org.viewledger.dashboard.accounts;

import org.jspecify.annotations.NullMarked;
