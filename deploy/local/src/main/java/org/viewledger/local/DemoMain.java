package org.viewledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.demo.DemoWard;
import org.viewledger.local.folder.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code ./viewledger demo}: a made-up ward in a folder that is gone afterwards. */
public final class DemoMain {
  private static final int WRONG_USAGE = 2;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private DemoMain() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    StartArguments arguments = new StartArguments();
    CommandLine commandLine = new CommandLine(arguments).setCommandName("viewledger demo");
    try {
      commandLine.parseArgs(words);
    } catch (ParameterException e) {
      err.println(e.getMessage() + " (viewledger demo --help)");
      System.exit(WRONG_USAGE);
    }
    if (arguments.help()) {
      commandLine.usage(out);
      return;
    }
    Path place = Files.createTempDirectory("viewledger-demo-");
    out.println(
        "Số liệu MẪU của một phường không có thật / made-up pages of a ward that does not exist");
    DataFolder folder = new DataFolder(place);
    new Foreground(out, err)
        .run(
            folder,
            () ->
                LocalSystem.prepare(folder, arguments.config(), arguments.port(), DemoMain::sow)
                    .whenStopped(() -> remove(place)));
  }

  private static void sow(BrokerAccess broker) throws ExecutionException, InterruptedException {
    Map<String, Object> properties = new HashMap<>(broker.clientProperties());
    properties.put("compression.type", "lz4");
    properties.put("linger.ms", "20");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Event event : DemoWard.events(DemoWard.DEFAULT_SEED, Instant.now(), ZONE)) {
        sent.add(
            producer.send(
                new ProducerRecord<>(event.topic(), event.key(), EventJson.encode(event))));
      }
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    }
  }

  private static void remove(Path place) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(place)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
