package org.viewledger.local.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.local.parts.StartRefusedException;
import org.viewledger.local.settings.PeopleSetting;
import org.viewledger.local.settings.SecretReference;
import org.viewledger.local.settings.Settings;

/**
 * Where the settings say that people's records are kept, with the secret that they only refer to.
 */
public final class PeopleServer {
  private PeopleServer() {}

  /**
   * The place, empty where the settings name none.
   *
   * @param folder of the settings' file, from which a secret's path is told
   * @throws StartRefusedException where the secret is not there
   */
  public static Optional<PeoplePlace> of(Settings settings, Path folder)
      throws IOException, StartRefusedException {
    if (settings.people().isEmpty()) {
      return Optional.empty();
    }
    PeopleSetting people = settings.people().get();
    return Optional.of(
        new PeoplePlace.OnServer(people.url(), people.user(), secret(people.password(), folder)));
  }

  private static String secret(SecretReference reference, Path folder)
      throws IOException, StartRefusedException {
    String place = reference.place();
    @Nullable String found =
        switch (reference.kind()) {
          case ENV -> System.getenv(place);
          case FILE -> read(folder.resolve(place));
        };
    if (found == null || found.isBlank()) {
      throw new StartRefusedException(
          "Chưa có mật khẩu của kho dữ liệu người dùng: " + place,
          "the password of the store of people's records is not there");
    }
    return found.strip();
  }

  private static @Nullable String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : null;
  }
}
