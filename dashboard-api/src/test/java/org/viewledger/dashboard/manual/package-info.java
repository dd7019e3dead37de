@org.jspecify.annotations.NullMarked
package org.viewledger.dashboard.manual;
