package dev.redflag.sql.ast;

/**
 * A change to the options of a foreign object.
 *
 * @param action {@code ADD}, {@code SET} or {@code DROP}
 */
public record OptionChange(String action, Option option) {}
