package org.viewledger.ingest.connect;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.allowed.AllowList;
import org.viewledger.ingest.allowed.AllowedTransport;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.poll.PageMemory;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.poll.PollLoop;
import org.viewledger.ingest.poll.ReadingSchedule;

/** Puts a task together from its configuration, Connect's offsets and the {@code posts} topic. */
final class TaskStart {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final AbstractConfig config;
  private final AllowList allowed;
  private final Map<PageKey, PageMemory> remembered;

  /** Makes a platform's source of a page. */
  interface Sources {
    PageSource of(PageKey page, String memory, Transport transport);
  }

  private TaskStart(AbstractConfig config, AllowList allowed, Map<PageKey, PageMemory> remembered) {
    this.config = config;
    this.allowed = allowed;
    this.remembered = remembered;
  }

  static TaskStart of(AbstractConfig config, String platform, OffsetStorageReader offsets) {
    Map<PageKey, PageMemory> remembered = new LinkedHashMap<>();
    for (String id : config.getList(AccountConfig.PAGES)) {
      PageKey page = new PageKey(platform, id);
      remembered.put(page, PageMemory.ofOffset(offsets.offset(PollTask.partition(page))));
    }
    return new TaskStart(config, AllowList.of(platform), remembered);
  }

  PollTask task(Sources sources) {
    InstantSource clock = InstantSource.system();
    ZoneId zone = AccountConfig.zone(config);
    KnownPosts known = knownPosts();
    Duration interval = Duration.ofMillis(config.getInt(AccountConfig.REQUEST_INTERVAL_MS));
    ReadingSchedule schedule =
        new ReadingSchedule(zone, date -> AccountConfig.beginsPeriod(config, date));
    Transport transport = transport(allowed);
    List<PollLoop.PageStart> pages = new ArrayList<>();
    remembered.forEach(
        (page, memory) ->
            pages.add(
                new PollLoop.PageStart(
                    page, sources.of(page, memory.learnt(), transport), memory, known.of(page))));
    PollLoop loop = PollLoop.start(pages, schedule, zone, interval, clock);
    return new PollTask(loop, remembered, clock, time -> Thread.sleep(time.toMillis()));
  }

  /** Sends what a platform's allow-list names. */
  static Transport transport(String platform) {
    return transport(AllowList.of(platform));
  }

  private static Transport transport(AllowList allowed) {
    return new AllowedTransport(allowed, new HttpTransport(CONNECT, ANSWER));
  }

  /** Without a client nothing is known yet: all posts are told of once more. */
  private KnownPosts knownPosts() {
    KnownPosts known = new KnownPosts(remembered.keySet());
    Map<String, Object> client = AccountConfig.postsClient(config);
    if (!client.isEmpty()) {
      new PostsTopic(client).readInto(known);
    }
    return known;
  }
}
