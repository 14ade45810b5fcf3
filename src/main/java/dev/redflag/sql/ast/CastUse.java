package dev.redflag.sql.ast;

/** A cast: {@code x::type}, {@code CAST(x AS type)} or {@code type 'x'}. */
public record CastUse(TypeName type) {}
