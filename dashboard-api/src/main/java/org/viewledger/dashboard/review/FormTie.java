package org.viewledger.dashboard.review;

import java.time.Instant;

/**
 * Which figure goes into a cell of a superior's form.
 *
 * @param cell its sheet and address, such as {@code Biểu 1!C7}
 * @param label the form's own words beside it
 * @param channel empty for all of the unit's pages, a platform, or {@code platform|pageId}
 * @param meaning what the field is taken to mean, in a person's words; of {@link FormFigure#NONE}
 *     why there is no figure
 * @param person who tied it, and when
 */
public record FormTie(
    String cell,
    String label,
    FormFigure figure,
    String channel,
    String meaning,
    String person,
    Instant at) {}
