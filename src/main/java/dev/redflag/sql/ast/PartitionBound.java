package dev.redflag.sql.ast;

import dev.redflag.source.Span;
import java.util.List;

/**
 * FOR VALUES … or DEFAULT.
 *
 * @param in the values of a list, or empty
 * @param from the lower bounds of a range, or empty
 * @param to the upper bounds of a range, or empty
 * @param hash {@code modulus} and {@code remainder}, or empty
 */
public record PartitionBound(
    boolean isDefault,
    List<Expression> in,
    List<Expression> from,
    List<Expression> to,
    List<Option> hash,
    Span span) {}
