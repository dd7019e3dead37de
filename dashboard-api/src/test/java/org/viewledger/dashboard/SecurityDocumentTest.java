package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/security.md} names what meets each requirement; here, that all of it is there: every
 * class, every method of a test, and an answer in every row.
 */
final class SecurityDocumentTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NAME =
      Pattern.compile("([A-Z][A-Za-z0-9]+)?(?:\\.(?!md\\b)([a-z]\\w*))?");
  private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| (.*) \\|");
  private static final Set<String> ANSWERS = Set.of("yes", "part", "no", "n/a");

  /** Words of HTTP and classes of the JDK. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "BigInteger",
          "ETag",
          "HttpOnly",
          "MessageDigest",
          "Origin",
          "Referer",
          "SameSite",
          "Secure",
          "SecureRandom");

  @Test
  void everyClassAndTestThatIsNamedIsThere() throws IOException {
    Map<String, Path> sources = sources();
    List<String> missing = new ArrayList<>();
    String last = "";
    for (String line : lines()) {
      Matcher code = CODE.matcher(line);
      while (code.find()) {
        Matcher name = NAME.matcher(code.group(1));
        if (!name.matches()) {
          continue;
        }
        String type = name.group(1) == null ? last : name.group(1);
        last = type;
        if (NOT_OURS.contains(type)) {
          continue;
        }
        Path source = sources.get(type);
        if (source == null || !holds(source, name.group(2))) {
          missing.add(code.group(1) + " of " + type + ": " + line);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean holds(Path source, String member) throws IOException {
    boolean test = String.valueOf(source.getFileName()).endsWith("Test.java");
    return member == null
        || Pattern.compile(test ? "void " + member + "\\(" : "\\b" + member + "\\b")
            .matcher(Files.readString(source))
            .find();
  }

  /** A row that says yes says by what, in a name that the other test finds. */
  @Test
  void everyRequirementHasAnAnswerAndWhatIsMetIsMetBySomething() throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line : lines()) {
      Matcher row = ROW.matcher(line);
      if (!row.matches() || row.group(1).equals("requirement") || row.group(2).equals("---")) {
        continue;
      }
      rows++;
      boolean met = row.group(2).equals("yes");
      if (!ANSWERS.contains(row.group(2))
          || row.group(3).isBlank()
          || (met && !CODE.matcher(row.group(3)).find())) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).isGreaterThan(80);
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/security.md"));
  }

  /** Every source file of this repository by the name of its class. */
  private static Map<String, Path> sources() throws IOException {
    Map<String, Path> sources = new HashMap<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            return Set.of("target", "node_modules", ".git").contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".java")) {
              sources.put(name.substring(0, name.length() - ".java".length()), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
