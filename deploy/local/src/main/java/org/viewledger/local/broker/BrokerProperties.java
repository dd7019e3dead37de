package org.viewledger.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The broker's settings for one machine: loopback, every listener with a password, little memory.
 */
final class BrokerProperties {
  private static final int NODE = 1;
  private static final String MIB = "1048576";

  private BrokerProperties() {}

  static Properties of(Path logs, BrokerAccess access, int controllerPort) {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", String.valueOf(NODE));
    p.setProperty("log.dirs", logs.toString());
    p.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    listeners(p, access, controllerPort);
    durability(p);
    singleNode(p);
    frugality(p);
    return p;
  }

  private static void listeners(Properties p, BrokerAccess access, int controllerPort) {
    p.setProperty(
        "listeners",
        "BROKER://127.0.0.1:" + access.port() + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + access.port());
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("inter.broker.listener.name", "BROKER");
    p.setProperty(
        "listener.security.protocol.map", "BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    p.setProperty("sasl.enabled.mechanisms", "PLAIN");
    p.setProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
    p.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
    for (String listener : new String[] {"broker", "controller"}) {
      p.setProperty(
          "listener.name." + listener + ".plain.sasl.jaas.config", access.listenerLogin());
    }
    // Whoever got past the password is this user; the authorizer refuses everybody else, so that a
    // listener added later without a password would still let nobody in.
    p.setProperty(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.setProperty("super.users", "User:" + BrokerAccess.USER);
    p.setProperty("allow.everyone.if.no.acl.found", "false");
  }

  private static void durability(Properties p) {
    // An acknowledged record is on the disk: this is what makes a power cut lose nothing accepted.
    p.setProperty("log.flush.interval.messages", "1");
    p.setProperty("unclean.leader.election.enable", "false");
  }

  private static void singleNode(Properties p) {
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("default.replication.factor", "1");
    p.setProperty("min.insync.replicas", "1");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "1");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("transaction.state.log.num.partitions", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    // After kill -9 the dead registration holds the node's place this long (9 s by default).
    p.setProperty("broker.session.timeout.ms", "2000");
    p.setProperty("broker.heartbeat.interval.ms", "500");
    // Every half second by default, each with an fsync, for the sake of brokers that lag.
    p.setProperty("metadata.max.idle.interval.ms", "5000");
  }

  private static void frugality(Properties p) {
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("background.threads", "2");
    p.setProperty("num.recovery.threads.per.data.dir", "2");
    p.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    p.setProperty("log.cleaner.io.buffer.size", "131072");
    p.setProperty("log.segment.bytes", "268435456");
    p.setProperty("log.index.size.max.bytes", MIB);
    p.setProperty("queued.max.requests", "64");
  }
}
