package dev.redflag.schema;

/**
 * When an expression was written: what its names meant then.
 *
 * @param schema the schema after the statement that it stands in
 * @param session the session in which it ran
 */
record Moment(Schema schema, Session session) {}
