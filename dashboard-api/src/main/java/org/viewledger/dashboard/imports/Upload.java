package org.viewledger.dashboard.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brings in, and what they say of it.
 *
 * @param file where it lies for the time of the call
 * @param name as its owner calls it
 * @param mapping the text of a mapping file
 * @param platform of cells that the file leaves blank; likewise the page and its name
 */
public record Upload(
    Path file,
    String name,
    @Nullable String mapping,
    @Nullable String platform,
    @Nullable String page,
    @Nullable String pageName) {}
