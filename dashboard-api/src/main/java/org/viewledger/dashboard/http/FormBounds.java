package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;

/**
 * What a form with files may hold beside them: its written fields are read into memory, its files
 * are not.
 */
final class FormBounds {
  private static final long MOST_BYTES = 1L << 20;

  private FormBounds() {}

  /**
   * Refuses a form whose fields are larger than those of a form without files may be.
   *
   * @throws ProblemException where they are
   */
  static void check(Context ctx) throws IOException, ServletException {
    if (!ctx.isMultipartFormData()) {
      return;
    }
    // Asked for its files, Javalin tells the server how large they may be; without, it takes none.
    ctx.uploadedFiles();
    long written = 0;
    for (Part part : ctx.req().getParts()) {
      written += part.getSubmittedFileName() == null ? part.getSize() : 0;
    }
    if (written > MOST_BYTES) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "too-large",
              "the fields of a form may have at most " + MOST_BYTES + " bytes beside its files"));
    }
  }
}
