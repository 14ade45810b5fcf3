package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * What tells objects of one name apart: the arguments of a function, an aggregate or an operator,
 * the types of a cast, the index method of an operator class.
 *
 * @param text as written, with the parentheses of an argument list
 * @param parameters the arguments, and the two types of a cast; null as type for NONE and a star
 * @param qualifier the method, the language of a transform, the server of a user mapping, or null
 */
public record ObjectSignature(
    String text, List<FunctionParameter> parameters, Identifier qualifier, Span span) {}
