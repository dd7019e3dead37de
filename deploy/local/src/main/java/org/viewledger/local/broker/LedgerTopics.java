package org.viewledger.local.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.viewledger.contract.Topics;

/** Creates the contract's topics where they do not exist yet. */
final class LedgerTopics {
  private LedgerTopics() {}

  static void create(BrokerAccess access, int partitions)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(new HashMap<String, Object>(access.clientProperties()))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (String topic : Topics.ALL) {
        if (!existing.contains(topic)) {
          missing.add(new NewTopic(topic, partitions, (short) 1).configs(settings(topic)));
        }
      }
      admin.createTopics(missing).all().get();
    }
  }

  private static Map<String, String> settings(String topic) {
    Map<String, String> settings = new HashMap<>(Topics.settings(topic));
    // Also set on the broker; said here so that it holds whatever the broker's default becomes.
    settings.put("flush.messages", "1");
    return settings;
  }
}
