package dev.redflag.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlterReaderTest {

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(
            "ALTER TABLE IF EXISTS a RENAME TO b",
            "Rename(objectType=TABLE ownerType=TABLE name=a newName=b ifExists)"),
        arguments(
            "ALTER TABLE ONLY a.b RENAME COLUMN c TO \"D\"",
            "Rename(objectType=COLUMN ownerType=TABLE name=a.b part=c newName=\"D\" only)"),
        arguments(
            "ALTER TABLE a RENAME b TO c",
            "Rename(objectType=COLUMN ownerType=TABLE name=a part=b newName=c)"),
        arguments(
            "ALTER TABLE a RENAME CONSTRAINT b TO c",
            "Rename(objectType=CONSTRAINT ownerType=TABLE name=a part=b newName=c)"),
        arguments(
            "ALTER VIEW a RENAME COLUMN b TO c",
            "Rename(objectType=COLUMN ownerType=VIEW name=a part=b newName=c)"),
        arguments(
            "ALTER MATERIALIZED VIEW IF EXISTS a RENAME TO b",
            "Rename(objectType=MATERIALIZED_VIEW ownerType=MATERIALIZED_VIEW name=a newName=b ifExists)"),
        arguments(
            "ALTER INDEX IF EXISTS \"A.b\" RENAME TO c",
            "Rename(objectType=INDEX ownerType=INDEX name=\"A.b\" newName=c ifExists)"),
        arguments(
            "ALTER SEQUENCE a RENAME TO b",
            "Rename(objectType=SEQUENCE ownerType=SEQUENCE name=a newName=b)"),
        arguments(
            "ALTER TYPE a.b RENAME TO c",
            "Rename(objectType=TYPE ownerType=TYPE name=a.b newName=c)"),
        arguments(
            "ALTER TYPE a RENAME ATTRIBUTE b TO c CASCADE",
            "Rename(objectType=ATTRIBUTE ownerType=TYPE name=a part=b newName=c cascade)"),
        arguments(
            "ALTER TYPE a RENAME VALUE 'b' TO 'c'", "AlterEnum(name=a oldLabel='b' newLabel='c')"),
        arguments(
            "ALTER TYPE a ADD VALUE IF NOT EXISTS 'it''s' BEFORE 'x'",
            "AlterEnum(name=a newLabel='it's' ifNotExists neighbor='x')"),
        arguments(
            "ALTER TYPE a ADD VALUE 'b' AFTER 'c'",
            "AlterEnum(name=a newLabel='b' neighbor='c' after)"),
        arguments("ALTER TYPE a ADD VALUE 'b'", "AlterEnum(name=a newLabel='b')"),
        arguments(
            "ALTER DOMAIN a RENAME CONSTRAINT b TO c",
            "Rename(objectType=DOMAIN_CONSTRAINT ownerType=DOMAIN name=a part=b newName=c)"),
        arguments(
            "ALTER FUNCTION a.b(int, text) RENAME TO c",
            "Rename(objectType=FUNCTION ownerType=FUNCTION name=a.b newName=c signature=ObjectSignature(text=(int, text) parameters=[FunctionParameter(mode=IN type=int4), FunctionParameter(mode=IN type=text)]))"),
        arguments(
            "ALTER TRIGGER a ON b RENAME TO c",
            "Rename(objectType=TRIGGER ownerType=TABLE name=b part=a newName=c)"),
        arguments(
            "ALTER POLICY a ON b.c RENAME TO d",
            "Rename(objectType=POLICY ownerType=TABLE name=b.c part=a newName=d)"),
        arguments(
            "ALTER SCHEMA a RENAME TO b",
            "Rename(objectType=SCHEMA ownerType=SCHEMA name=a newName=b)"),
        arguments(
            "ALTER ROLE a RENAME TO b", "Rename(objectType=ROLE ownerType=ROLE name=a newName=b)"),
        arguments("ALTER TABLE a SET SCHEMA b", "SetSchema(objectType=TABLE name=a schema=b)"),
        arguments(
            "ALTER EXTENSION a SET SCHEMA b", "SetSchema(objectType=EXTENSION name=a schema=b)"),
        arguments("ALTER TYPE a SET SCHEMA b", "SetSchema(objectType=TYPE name=a schema=b)"),
        arguments(
            "ALTER FUNCTION a SET SCHEMA b", "SetSchema(objectType=FUNCTION name=a schema=b)"),
        arguments("ALTER TYPE a OWNER TO b", "ChangeOwner(objectType=TYPE name=a owner=b)"),
        arguments(
            "ALTER SCHEMA a OWNER TO SESSION_USER",
            "ChangeOwner(objectType=SCHEMA name=a owner=\"session_user\")"),
        arguments(
            "ALTER TEXT SEARCH CONFIGURATION a OWNER TO b",
            "ChangeOwner(objectType=TEXT_SEARCH_CONFIGURATION name=a owner=b)"),
        arguments(
            "ALTER OPERATOR CLASS a.b USING btree OWNER TO c",
            "ChangeOwner(objectType=OPERATOR_CLASS name=a.b signature=ObjectSignature(text=USING btree qualifier=btree) owner=c)"),
        arguments(
            "ALTER DOMAIN a SET DEFAULT 1 + 1",
            "AlterDomain(name=a action=AlterDomainAction(kind=SET_DEFAULT defaultValue=<1 + 1>))"),
        arguments(
            "ALTER DOMAIN a DROP DEFAULT",
            "AlterDomain(name=a action=AlterDomainAction(kind=DROP_DEFAULT))"),
        arguments(
            "ALTER DOMAIN a SET NOT NULL",
            "AlterDomain(name=a action=AlterDomainAction(kind=SET_NOT_NULL))"),
        arguments(
            "ALTER DOMAIN a DROP NOT NULL",
            "AlterDomain(name=a action=AlterDomainAction(kind=DROP_NOT_NULL))"),
        arguments(
            "ALTER DOMAIN a ADD CONSTRAINT b CHECK (VALUE > 0) NOT VALID",
            "AlterDomain(name=a action=AlterDomainAction(kind=ADD_CONSTRAINT constraint=Check(name=b flags=ConstraintFlags(notValid) condition=<VALUE > 0>) name=b))"),
        arguments(
            "ALTER DOMAIN a ADD NOT NULL",
            "AlterDomain(name=a action=AlterDomainAction(kind=ADD_CONSTRAINT constraint=NotNull()))"),
        arguments(
            "ALTER DOMAIN a DROP CONSTRAINT IF EXISTS b CASCADE",
            "AlterDomain(name=a action=AlterDomainAction(kind=DROP_CONSTRAINT name=b ifExists cascade))"),
        arguments(
            "ALTER DOMAIN a VALIDATE CONSTRAINT b",
            "AlterDomain(name=a action=AlterDomainAction(kind=VALIDATE_CONSTRAINT name=b))"),
        arguments("ALTER DOMAIN a OWNER TO b", "ChangeOwner(objectType=DOMAIN name=a owner=b)"),
        arguments("ALTER TYPE a RENAME b TO c", "Unread(reason=unexpected \"b\")"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void reads(String sql, String parts) {
    assertThat(AstDump.of(sql)).isEqualTo(parts);
    SpanCheck.check(sql);
  }
}
