package dev.redflag.sql.ast;

/** How a function's result may change (PostgreSQL manual, "Function Volatility Categories"). */
public enum Volatility {
  IMMUTABLE,
  STABLE,
  VOLATILE
}
