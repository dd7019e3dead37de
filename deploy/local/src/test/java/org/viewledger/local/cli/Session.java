package org.viewledger.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the command line: what it printed and how it ended. */
record Session(int exit, String out, String err) {
  static Session run(Map<String, String> environment, String... words) {
    return run(environment, false, words);
  }

  static Session run(Map<String, String> environment, boolean interactive, String... words) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T13:05:00Z"), ZoneOffset.UTC);
    return run(environment, interactive, clock, words);
  }

  static Session run(
      Map<String, String> environment, boolean interactive, Clock clock, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        ViewledgerCli.run(
            words,
            new Surroundings(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                interactive,
                environment,
                clock));
    return new Session(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Runs against a server, with the right to ask it. */
  static Session with(FakeServer server, String... words) {
    return run(Map.of("VIEWLEDGER_TOKEN", FakeServer.TOKEN), arguments(server, words));
  }

  static String[] arguments(FakeServer server, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--url");
    all.add(server.url());
    return all.toArray(String[]::new);
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
