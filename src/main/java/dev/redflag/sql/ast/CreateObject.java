package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * CREATE of an object outside the schemas' tables: ACCESS METHOD, CAST, CONVERSION, DATABASE,
 * FOREIGN DATA WRAPPER, LANGUAGE, OPERATOR CLASS, OPERATOR FAMILY, SERVER, TABLESPACE, TRANSFORM,
 * USER MAPPING.
 *
 * @param kind the grammar's name of the statement
 * @param name null for a cast; the server of a user mapping; the language of a transform
 * @param orReplace whether {@code OR REPLACE} stands there
 * @param ifNotExists whether {@code IF NOT EXISTS} stands there
 * @param options those of DATABASE, and OPTIONS (…) or WITH (…) of the others
 */
public record CreateObject(
    Span span,
    String kind,
    ObjectType objectType,
    QualifiedName name,
    boolean orReplace,
    boolean ifNotExists,
    List<Option> options)
    implements Statement {}
