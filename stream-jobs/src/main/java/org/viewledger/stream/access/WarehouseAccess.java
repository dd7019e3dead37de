package org.viewledger.stream.access;

import java.io.Serializable;

/**
 * How ClickHouse is reached.
 *
 * @param url its HTTP interface, such as {@code http://127.0.0.1:8123}
 * @param key the user's password or the engine's key of this start; never printed
 */
public record WarehouseAccess(String url, String user, String key) implements Serializable {
  @Override
  public String toString() {
    return "WarehouseAccess[" + url + ", " + user + ", key not shown]";
  }
}
