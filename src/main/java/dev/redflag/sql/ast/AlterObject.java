package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * ALTER of an object outside the schemas' tables, without RENAME, OWNER and SET SCHEMA, which are
 * statements of their own: COLLATION, DATABASE, EVENT TRIGGER, FOREIGN DATA WRAPPER, OPERATOR,
 * OPERATOR FAMILY, SERVER, STATISTICS, SUBSCRIPTION, TABLESPACE, TEXT SEARCH, USER MAPPING.
 *
 * @param kind the grammar's name of the statement
 * @param name the server of a user mapping
 * @param action the words after the name, upper case, such as {@code REFRESH PUBLICATION}
 * @param options what the statement sets, as far as it has the form of options
 * @param settings what SET or RESET of configuration parameters changes, else empty
 */
public record AlterObject(
    Span span,
    String kind,
    ObjectType objectType,
    QualifiedName name,
    String action,
    List<Option> options,
    List<SetClause> settings)
    implements Statement {}
