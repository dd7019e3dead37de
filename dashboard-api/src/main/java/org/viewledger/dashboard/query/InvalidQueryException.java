package org.viewledger.dashboard.query;

/** A question that cannot be asked: names the parameter and says, in one line, what would work. */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  public InvalidQueryException(String parameter, String detail) {
    super(detail);
    this.parameter = parameter;
  }

  /** The name of the parameter at fault. */
  public String parameter() {
    return parameter;
  }
}
