package org.viewledger.dashboard.reports.flow;

import java.util.List;

/**
 * A whole document, ready to be drawn.
 *
 * @param title for the file's properties, in one line
 * @param head the letterhead above the text
 * @param heading title, trích yếu and what stands below them
 * @param body the text
 * @param recipients label and list, beside the signature; empty: none
 * @param signers one block each, side by side
 */
public record Flow(
    String title,
    String issuer,
    HeadFlow head,
    List<Piece> heading,
    List<Piece> body,
    List<Piece.Line> recipients,
    List<SignerFlow> signers,
    List<AnnexFlow> annexes) {
  public Flow {
    heading = List.copyOf(heading);
    body = List.copyOf(body);
    recipients = List.copyOf(recipients);
    signers = List.copyOf(signers);
    annexes = List.copyOf(annexes);
  }

  /**
   * Two columns: who issues, number; Party or State, place and date.
   *
   * @param leftMm width of the left column
   * @param rightMm width of the right column
   */
  public record HeadFlow(
      double leftMm,
      double rightMm,
      List<Piece> left,
      List<Piece> leftBelow,
      List<Piece> right,
      List<Piece> rightBelow) {
    public HeadFlow {
      left = List.copyOf(left);
      leftBelow = List.copyOf(leftBelow);
      right = List.copyOf(right);
      rightBelow = List.copyOf(rightBelow);
    }
  }

  /** The lines above the place for the signature, and the name below it (possibly empty). */
  public record SignerFlow(List<Piece.Line> above, Piece.Line name) {
    public SignerFlow {
      above = List.copyOf(above);
    }
  }

  /** An annex with its label and title in front. */
  public record AnnexFlow(boolean wide, List<Piece> pieces) {
    public AnnexFlow {
      pieces = List.copyOf(pieces);
    }
  }
}
