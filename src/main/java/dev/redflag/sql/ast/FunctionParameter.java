package dev.redflag.sql.ast;

/**
 * A parameter of a function.
 *
 * @param name or null
 * @param mode {@code IN}, {@code OUT}, {@code INOUT} or {@code VARIADIC}
 * @param defaultValue or null
 */
public record FunctionParameter(
    Identifier name, String mode, TypeName type, Expression defaultValue) {}
