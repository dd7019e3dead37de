package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.viewledger.dashboard.accounts.Permission;

/**
 * Who may call what, out of one closed list ({@code access.txt}): a route that nobody thought about
 * is in none, and the server does not start.
 */
public final class Access {
  private static final String COSTLY = "costly";
  private static final String WHOLE = "whole";

  /** Ask for work whatever the route: a figure of the past, every closing looked at again. */
  private static final List<String> COSTLY_PARAMETERS = List.of("knownAt", "examine");

  private final Map<String, Rule> rules;

  /** What a route asks of its caller. */
  private enum Door {
    OPEN,
    SIGNED_IN,
    PERSON,
    PERMITTED
  }

  /**
   * @param whole acts on or tells of every unit at once, so that nobody of one unit may call it
   */
  private record Rule(Door door, Set<Permission> anyOf, boolean whole, boolean costly) {
    boolean lets(Optional<Caller> caller) {
      if (whole && caller.flatMap(Caller::unit).isPresent()) {
        return false;
      }
      return switch (door) {
        case OPEN -> true;
        case SIGNED_IN -> caller.isPresent();
        case PERSON -> caller.filter(known -> known.restriction().isEmpty()).isPresent();
        case PERMITTED -> caller.filter(known -> anyOf.stream().anyMatch(known::may)).isPresent();
      };
    }
  }

  private Access(Map<String, Rule> rules) {
    this.rules = Map.copyOf(rules);
  }

  /** The list of this server. */
  public static Access standard() {
    try (InputStream in = Access.class.getResourceAsStream("access.txt")) {
      if (in == null) {
        throw new IllegalStateException("access.txt is missing from the jar");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException where a line cannot be read or a route is there twice
   */
  static Access of(String text) {
    Map<String, Rule> rules = new HashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line -> {
              List<String> words = Arrays.asList(line.split("\\s+", -1));
              if (words.size() < 3) {
                throw new IllegalArgumentException("cannot be read: " + line);
              }
              List<String> marks = words.subList(3, words.size());
              if (!List.of(WHOLE, COSTLY).containsAll(marks)) {
                throw new IllegalArgumentException("cannot be read: " + line);
              }
              Rule rule = rule(words.get(2), marks);
              if (rules.put(words.get(0) + ' ' + words.get(1), rule) != null) {
                throw new IllegalArgumentException("there twice: " + line);
              }
            });
    return new Access(rules);
  }

  private static Rule rule(String words, List<String> marks) {
    Optional<Door> door =
        switch (words) {
          case "open" -> Optional.of(Door.OPEN);
          case "signed-in" -> Optional.of(Door.SIGNED_IN);
          case "person" -> Optional.of(Door.PERSON);
          default -> Optional.empty();
        };
    Set<Permission> anyOf = EnumSet.noneOf(Permission.class);
    if (door.isEmpty()) {
      List<String> names = Arrays.asList(words.split("\\|", -1));
      names.forEach(name -> anyOf.add(Permission.valueOf(name)));
    }
    return new Rule(
        door.orElse(Door.PERMITTED), anyOf, marks.contains(WHOLE), marks.contains(COSTLY));
  }

  /** The routes of the list, such as {@code GET /api/v1/gains}. */
  public SortedSet<String> routes() {
    return new TreeSet<>(rules.keySet());
  }

  /**
   * Refuses a server with a route of which nobody said who may call it.
   *
   * @throws IllegalStateException which names the routes
   */
  public void check(Collection<String> routes) {
    List<String> unlisted = routes.stream().filter(route -> !rules.containsKey(route)).toList();
    if (!unlisted.isEmpty()) {
      throw new IllegalStateException(
          "say in access.txt who may call " + String.join(", ", unlisted));
    }
  }

  /**
   * Refuses a caller to whom the route that was found is closed.
   *
   * @throws NotAllowedException where it is
   */
  void check(Context ctx) {
    Rule rule = rule(ctx).orElseThrow(() -> new NotAllowedException(ctx.path()));
    Optional<Caller> caller = Caller.of(ctx);
    boolean writes = !ctx.method().name().equals("GET");
    boolean byLink = caller.flatMap(Caller::restriction).isPresent();
    // Whoever has a share link reads, whatever they may besides.
    if (!rule.lets(caller) || (writes && byLink && rule.door() != Door.OPEN)) {
      throw new NotAllowedException(ctx.path());
    }
  }

  /** Whether a request costs so much that only so many are answered; before its route runs. */
  boolean isCostly(Context ctx) {
    return rule(ctx).filter(Rule::costly).isPresent()
        || COSTLY_PARAMETERS.stream().anyMatch(name -> ctx.queryParam(name) != null);
  }

  private Optional<Rule> rule(Context ctx) {
    Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
    return endpoint == null
        ? Optional.empty()
        : Optional.ofNullable(rules.get(endpoint.method.name() + ' ' + endpoint.path));
  }
}
