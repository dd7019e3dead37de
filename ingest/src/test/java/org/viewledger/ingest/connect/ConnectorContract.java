package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.allowed.AllowList;
import org.viewledger.ingest.allowed.AllowedTransport;
import org.viewledger.ingest.http.HttpTransport;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;
import org.viewledger.ingest.kit.FakePlatform.Delivery;
import org.viewledger.ingest.kit.JsonFuzz;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.poll.PageHealth;

/**
 * What every connector must stand: the task is driven as Connect drives it, over real sockets, on a
 * clock of its own. A platform's test adds its {@link Stand} and nothing else.
 */
public abstract class ConnectorContract {
  private static final Instant START = Instant.parse("2026-01-10T03:00:00Z");
  private static final Duration MOMENT = Duration.ofMinutes(10);

  private final Kept kept = new Kept();
  private final Set<String> leaks = new TreeSet<>();
  private final Set<String> notAllowed = new TreeSet<>();
  private final ObjectMapper json = new ObjectMapper();

  @SuppressWarnings("NullAway.Init")
  private Stand stand;

  @SuppressWarnings("NullAway.Init")
  private VirtualWorker worker;

  /** A page without posts. */
  protected abstract Stand stand();

  @BeforeEach
  void start() {
    stand = stand();
    // An answer that does not come is waited for in real time: not for long.
    HttpTransport transport = new HttpTransport(Duration.ofSeconds(5), Duration.ofMillis(900));
    worker = new VirtualWorker(List.of(stand), transport, Duration.ofSeconds(1), START, kept);
    worker.onRecord(
        record -> {
          String all = record.toString();
          stand.secrets().stream().filter(all::contains).forEach(leaks::add);
          notAllowed.addAll(allowed().refusals(record.topic(), tree(record.value())));
        });
  }

  private AllowList allowed() {
    return AllowList.of(stand.page().platform());
  }

  private JsonNode tree(Object value) {
    try {
      return json.readTree(String.valueOf(value));
    } catch (JsonProcessingException e) {
      throw new AssertionError("a record that is no JSON: " + value, e);
    }
  }

  @AfterEach
  void whateverHappenedNothingForbiddenWasAskedForAndNoSecretCameOut() {
    try {
      assertThat(leaks).as("secrets in records").isEmpty();
      assertThat(notAllowed).as("what no record may say").isEmpty();
      for (Asked asked : stand.server().asked()) {
        assertThat(
                AllowedTransport.refusals(
                    allowed(), asked.method(), asked.path(), asked.rawQuery(), asked.body()))
            .as("%s %s", asked.method(), asked.path())
            .isEmpty();
        String address = asked.path() + asked.query();
        assertThat(stand.secrets()).noneMatch(address::contains);
      }
      assertThat(stand.secrets()).noneMatch(worker.loop().health().toString()::contains);
    } finally {
      stand.close();
    }
  }

  private void publish(int posts) {
    for (int i = 0; i < posts; i++) {
      String id = "p" + i;
      stand.publish(id, START.minus(Duration.ofHours(posts - i + 30)));
      stand.views(id, 1_000 + i);
    }
  }

  private void assertAllAreRead(int posts) {
    for (int i = 0; i < posts; i++) {
      String id = stand.postId("p" + i);
      assertThat(kept.facts(id)).as(id).isNotEmpty();
      assertThat(kept.views(id)).as(id).isEqualTo(1_000 + i);
    }
  }

  private PageHealth health() {
    return worker.loop().health().get(0);
  }

  private Outcome problem() {
    return Objects.requireNonNull(health().problem()).outcome();
  }

  @Test
  void anEmptyPageIsReadWithoutAProblem() throws Exception {
    worker.run(Duration.ofDays(1));

    assertThat(kept.posts()).isZero();
    assertThat(health().problem()).isNull();
    assertThat(health().walkedThrough()).isTrue();
    assertThat(stand.server().requests()).as("requests a day").isBetween(96, 500);
  }

  @Test
  void theFirstPieceIsTakenInOnceAndRead() throws Exception {
    publish(3);

    worker.run(MOMENT);

    assertAllAreRead(3);
    for (int i = 0; i < 3; i++) {
      PostRecord facts = kept.facts(stand.postId("p" + i)).get(0);
      assertThat(kept.facts(stand.postId("p" + i))).hasSize(1);
      assertThat(facts.publishedAt().value()).isEqualTo(START.minus(Duration.ofHours(33 - i)));
      assertThat(facts.status().value()).isEqualTo("live");
      assertThat(kept.readings(stand.postId("p" + i))).hasSize(1);
    }
  }

  @Test
  void allPiecesToTheLastAreTakenIn() throws Exception {
    publish(230);

    worker.run(MOMENT);

    assertAllAreRead(230);
    assertThat(kept.posts()).isEqualTo(230);
    assertThat(kept.readings()).isEqualTo(230);
    assertThat(health().posts()).isEqualTo(230);
    assertThat(health().walkedThrough()).isTrue();
    assertThat(health().problem()).isNull();
  }

  @Test
  void aNewPostIsReadWithinAQuarterOfAnHour() throws Exception {
    publish(60);
    worker.run(Duration.ofHours(5));
    Instant published = worker.now();
    stand.publish("new", published);
    stand.views("new", 7);

    worker.run(Duration.ofMinutes(16));

    assertThat(kept.views(stand.postId("new"))).isEqualTo(7);
    assertThat(kept.readings(stand.postId("new")).get(0).observedAt())
        .isBefore(published.plus(Duration.ofSeconds(15 * 60 + 30)));
  }

  @Test
  void aThrottledAccountIsSilentAndThenGoesOn() throws Exception {
    publish(120);
    stand.server().fault(asked -> !asked.path().contains("token"), stand.throttled());
    worker.run(Duration.ofMinutes(4));
    int asked = stand.server().requests();

    assertThat(asked).as("requests while throttled").isLessThan(4);
    assertThat(health().stopped()).isTrue();
    assertThat(problem()).isEqualTo(Outcome.THROTTLED);

    worker.run(Duration.ofHours(25));
    assertAllAreRead(120);
    assertThat(health().stopped()).isFalse();
    assertThat(health().problem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 99, 100, 101, 149, 150, 233, 1_000})
  void killedInTheMiddleItLosesNothing(int arrived) throws Exception {
    publish(230);
    int seen = 0;
    while (seen <= arrived && worker.now().isBefore(START.plus(MOMENT))) {
      worker.run(Duration.ofSeconds(1));
      seen = kept.posts() + kept.readings() + worker.inFlight();
    }
    worker.kill(Math.max(0, arrived - kept.posts() - kept.readings()), true);

    worker.run(MOMENT);

    assertAllAreRead(230);
    assertThat(kept.posts()).isEqualTo(230);
    assertThat(kept.readings()).as("readings made twice").isLessThan(230 * 2 + 1);
  }

  @Test
  void anOrderlyRestartTellsNothingTwice() throws Exception {
    publish(130);
    worker.run(MOMENT);
    int readings = kept.readings();

    worker.restart();
    worker.run(MOMENT);

    for (int i = 0; i < 130; i++) {
      assertThat(kept.facts(stand.postId("p" + i))).hasSize(1);
    }
    assertThat(kept.readings()).isEqualTo(readings);
  }

  @Test
  void aRefusedTokenIsRenewedOrWaitsForAPerson() throws Exception {
    publish(60);
    worker.run(MOMENT);
    stand.refuseToken();
    stand.views("p0", 1_000_000);

    worker.run(Duration.ofHours(3));
    if (!stand.renewsItself()) {
      assertThat(problem()).isEqualTo(Outcome.TOKEN_REFUSED);
      stand.mendToken();
    }
    worker.run(Duration.ofHours(24));

    assertThat(kept.views(stand.postId("p0"))).isEqualTo(1_000_000);
    assertThat(health().problem()).isNull();
  }

  @Test
  void aDeadTokenStopsTheAccountLoudlyUntilAPersonMendsIt() throws Exception {
    publish(60);
    worker.run(MOMENT);
    stand.killToken();
    worker.run(Duration.ofHours(1));
    int before = stand.server().requests();

    worker.run(Duration.ofHours(10));

    assertThat(problem()).isEqualTo(Outcome.TOKEN_REFUSED);
    assertThat(stand.server().requests() - before).as("tries in ten hours").isLessThan(40);
    for (int i = 0; i < 60; i++) {
      assertThat(kept.facts(stand.postId("p" + i))).hasSize(1);
    }
    stand.mendToken();
    stand.views("p0", 1_000_000);
    worker.run(Duration.ofHours(25));
    assertThat(kept.views(stand.postId("p0"))).isEqualTo(1_000_000);
  }

  @Test
  void aPageThatIsGoneRemovesNoPostAndIsReadAgainWhenItIsBack() throws Exception {
    publish(60);
    worker.run(MOMENT);
    stand.server().breaks(asked -> !asked.path().contains("token"), asked -> stand.pageGone());

    worker.run(Duration.ofDays(3));

    assertThat(health().problem()).isNotNull();
    for (int i = 0; i < 60; i++) {
      assertThat(kept.facts(stand.postId("p" + i))).hasSize(1);
    }
    stand.server().mend();
    stand.views("p0", 1_000_000);
    worker.run(Duration.ofDays(1));
    assertThat(kept.views(stand.postId("p0"))).isEqualTo(1_000_000);
    assertThat(health().problem()).isNull();
  }

  @Test
  void aPostThatIsGoneForADayIsRemovedAndComesBack() throws Exception {
    publish(60);
    worker.run(MOMENT);
    stand.remove("p7");
    worker.run(Duration.ofHours(22));
    String id = stand.postId("p7");
    assertThat(kept.facts(id)).as("missed for less than a day").hasSize(1);

    worker.run(Duration.ofHours(50));
    assertThat(kept.facts(id)).hasSize(2);
    assertThat(kept.facts(id).get(1).status().value()).isEqualTo("removed");

    stand.restore("p7");
    stand.views("p7", 9_999);
    worker.run(Duration.ofHours(50));
    assertThat(kept.facts(id)).hasSize(3);
    assertThat(kept.facts(id).get(2).status().value()).isEqualTo("live");
    assertThat(kept.views(id)).isEqualTo(9_999);
    assertThat(kept.facts(stand.postId("p8"))).hasSize(1);
  }

  @Test
  void manyPostsGoneAtOnceKeepNoOtherFromBeingRead() throws Exception {
    publish(300);
    worker.run(MOMENT);
    for (int i = 150; i < 300; i++) {
      stand.remove("p" + i);
    }
    for (int i = 0; i < 150; i++) {
      stand.views("p" + i, 5_000 + i);
    }

    worker.run(Duration.ofDays(4));

    for (int i = 0; i < 300; i++) {
      List<PostRecord> facts = kept.facts(stand.postId("p" + i));
      String status = facts.get(facts.size() - 1).status().value();
      assertThat(status).as("p%s", i).isEqualTo(i < 150 ? "live" : "removed");
      assertThat(kept.views(stand.postId("p" + i))).isEqualTo(i < 150 ? 5_000 + i : 1_000 + i);
    }
  }

  @Test
  void anEmptyPieceWithANextIsNotTheEnd() throws Exception {
    publish(230);
    stand.server().fault(stand::isListing, stand.emptyPiece(cursorOfTheSecondPiece()));

    worker.run(MOMENT);

    assertThat(kept.views(stand.postId("p0"))).as("the oldest").isEqualTo(1_000);
  }

  /** As the platform itself gives it. */
  private String cursorOfTheSecondPiece() throws Exception {
    HttpTransport transport = new HttpTransport(Duration.ofSeconds(5), Duration.ofSeconds(5));
    return Objects.requireNonNull(stand.source(transport, "").list(null, START).next());
  }

  @Test
  void aListingThatComesBackToACursorEndsAndIsSaid() throws Exception {
    publish(230);
    worker.run(MOMENT);
    stand.server().breaks(stand::isListing, asked -> stand.emptyPiece(cursorOfThePast()));
    stand.views("p0", 1_000_000);
    worker.run(Duration.ofHours(1));
    int before = stand.server().requests();

    worker.run(Duration.ofHours(24));

    assertThat(stand.server().requests() - before).as("requests a day").isLessThan(2_000);
    assertThat(problem()).isEqualTo(Outcome.UNEXPECTED);
    assertThat(kept.views(stand.postId("p0"))).as("known posts").isEqualTo(1_000_000);
  }

  private static String cursorOfThePast() {
    return "7";
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT", "SLOW", "NONE"})
  void anAnswerThatDoesNotArriveWholeIsAskedForAgain(Delivery delivery) throws Exception {
    publish(60);
    for (int i = 0; i < 2; i++) {
      stand.server().fault(asked -> true, Answer.json(200, "{\"items\":[],\"data\":[]}"), delivery);
    }

    worker.run(MOMENT);

    assertAllAreRead(60);
    assertThat(health().problem()).isNull();
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        Arguments.of("ten million bytes", Answer.json(200, "[\"" + "x".repeat(10 << 20) + "\"]")),
        Arguments.of("a page of HTML", html(200)),
        Arguments.of("a page of HTML that fails", html(502)),
        Arguments.of("nothing", Answer.json(200, "")),
        Arguments.of("nothing, and it failed", Answer.json(503, "")),
        Arguments.of("a number", Answer.json(200, "7")),
        Arguments.of("null", Answer.json(200, "null")),
        Arguments.of("an empty list", Answer.json(200, "[]")),
        Arguments.of("cut JSON", Answer.json(200, "{\"data\":[{\"id\":")),
        Arguments.of("JSON without end", Answer.json(200, "[".repeat(5_000))),
        Arguments.of(
            "binary",
            new Answer(200, java.util.Map.of("Content-Type", "image/png"), "\u0000\u0001\ufffd")));
  }

  private static Answer html(int status) {
    return new Answer(
        status, java.util.Map.of("Content-Type", "text/html"), "<html>Đăng nhập Wi-Fi</html>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void nonsenseNeitherKillsTheTaskNorLosesAReading(String name, Answer nonsense) throws Exception {
    publish(60);
    for (int i = 0; i < 5; i++) {
      stand.server().fault(asked -> true, nonsense);
    }

    worker.run(Duration.ofHours(3));

    assertAllAreRead(60);
    assertThat(health().problem()).as(name).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void nonsenseForDaysRemovesNothing(String name, Answer nonsense) throws Exception {
    publish(60);
    worker.run(MOMENT);
    stand.server().breaks(asked -> true, asked -> nonsense);

    worker.run(nonsense.body().length() > 1 << 20 ? Duration.ofHours(1) : Duration.ofHours(50));

    for (int i = 0; i < 60; i++) {
      assertThat(kept.facts(stand.postId("p" + i))).as(name).hasSize(1);
    }
    stand.server().mend();
    stand.views("p0", 1_000_000);
    worker.run(Duration.ofDays(1));
    assertThat(kept.views(stand.postId("p0"))).isEqualTo(1_000_000);
  }

  /**
   * Half of all answers for a day have other values, or fields gone, doubled or cut off; not those
   * with tokens, since a pair that is spoilt needs a person.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_122})
  void answersWithRandomFaultsNeitherKillTheTaskNorStayWithIt(long seed) throws Exception {
    publish(60);
    JsonFuzz fuzz = new JsonFuzz(seed);
    Random random = new Random(seed);
    stand
        .server()
        .after(
            answer ->
                random.nextBoolean() || answer.body().isEmpty() || answer.body().contains("_token")
                    ? answer
                    : new Answer(answer.status(), answer.headers(), fuzz.spoil(answer.body())));

    worker.run(Duration.ofDays(1));

    stand.server().after(answer -> answer);
    stand.views("p0", 1_000_000);
    worker.run(Duration.ofDays(2));
    assertThat(kept.views(stand.postId("p0"))).as("seed %s", seed).isEqualTo(1_000_000);
    for (int i = 1; i < 60; i++) {
      assertThat(kept.views(stand.postId("p" + i)))
          .as("seed %s, p%s", seed, i)
          .isEqualTo(1_000 + i);
    }
  }
}
