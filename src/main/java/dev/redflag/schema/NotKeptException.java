package dev.redflag.schema;

/** A schema that cannot be kept, because something in it could not be found again. */
public final class NotKeptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotKeptException(String message) {
    super(message);
  }
}
