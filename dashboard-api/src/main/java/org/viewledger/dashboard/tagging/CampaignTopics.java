package org.viewledger.dashboard.tagging;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.viewledger.dashboard.people.PeopleStore;

/** Which topics a dated label stands for, such as those of a month's orientation. */
public final class CampaignTopics {
  private final PeopleStore store;

  public CampaignTopics(PeopleStore store) {
    this.store = store;
  }

  /** The topics by label of a unit, each list in order of ids. */
  public Map<String, List<String>> of(String unit) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT label, topic FROM campaign_topic WHERE unit = ? ORDER BY label, topic")) {
            select.setString(1, unit);
            Map<String, List<String>> topics = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                topics
                    .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                    .add(row.getString(2));
              }
            }
            return topics;
          }
        });
  }

  /** Says which topics a label stands for, in place of what was said before. */
  public void set(String unit, String label, List<String> topics) {
    int unused =
        store.transact(
            connection -> {
              try (PreparedStatement delete =
                  connection.prepareStatement(
                      "DELETE FROM campaign_topic WHERE unit = ? AND label = ?")) {
                delete.setString(1, unit);
                delete.setString(2, label);
                delete.executeUpdate();
              }
              try (PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT INTO campaign_topic (unit, label, topic) VALUES (?, ?, ?)")) {
                for (String topic : topics.stream().distinct().toList()) {
                  insert.setString(1, unit);
                  insert.setString(2, label);
                  insert.setString(3, topic);
                  insert.executeUpdate();
                }
              }
              return topics.size();
            });
  }
}
