package dev.redflag.sql;

/**
 * Finds keywords, and knows how they are written and where they may stand.
 *
 * <p>It is not in {@link Keyword}, because the JVM looks through all fields of a class for each
 * place that mentions one.
 */
final class KeywordTable {

  /**
   * Each in the order of the numbers, with the letter of its category unless that is unreserved.
   */
  private static final String WORDS =
      """
      ABORT ABSENT ABSOLUTE ACCESS ACTION ADD ADMIN AFTER AGGREGATE ALL:r ALSO ALTER
      ALWAYS ANALYSE:r ANALYZE:r AND:r ANY:r ARRAY:r AS:r ASC:r ASENSITIVE ASSERTION
      ASSIGNMENT ASYMMETRIC:r AT ATOMIC ATTACH ATTRIBUTE AUTHORIZATION:f BACKWARD BEFORE
      BEGIN BETWEEN:c BIGINT:c BINARY:f BIT:c BOOLEAN:c BOTH:r BREADTH BY CACHE CALL
      CALLED CASCADE CASCADED CASE:r CAST:r CATALOG CHAIN CHAR:c CHARACTER:c
      CHARACTERISTICS CHECK:r CHECKPOINT CLASS CLOSE CLUSTER COALESCE:c COLLATE:r
      COLLATION:f COLUMN:r COLUMNS COMMENT COMMENTS COMMIT COMMITTED COMPRESSION
      CONCURRENTLY:f CONDITIONAL CONFIGURATION CONFLICT CONNECTION CONSTRAINT:r
      CONSTRAINTS CONTENT CONTINUE CONVERSION COPY COST CREATE:r CROSS:f CSV CUBE CURRENT
      CURRENT_CATALOG:r CURRENT_DATE:r CURRENT_ROLE:r CURRENT_SCHEMA:f CURRENT_TIME:r
      CURRENT_TIMESTAMP:r CURRENT_USER:r CURSOR CYCLE DATA DATABASE DAY DEALLOCATE DEC:c
      DECIMAL:c DECLARE DEFAULT:r DEFAULTS DEFERRABLE:r DEFERRED DEFINER DELETE DELIMITER
      DELIMITERS DEPENDS DEPTH DESC:r DETACH DICTIONARY DISABLE DISCARD DISTINCT:r DO:r
      DOCUMENT DOMAIN DOUBLE DROP EACH ELSE:r EMPTY ENABLE ENCODING ENCRYPTED END:r
      ENFORCED ENUM ERROR ESCAPE EVENT EXCEPT:r EXCLUDE EXCLUDING EXCLUSIVE EXECUTE
      EXISTS:c EXPLAIN EXPRESSION EXTENSION EXTERNAL EXTRACT:c FALSE:r FAMILY FETCH:r
      FILTER FINALIZE FIRST FLOAT:c FOLLOWING FOR:r FORCE FOREIGN:r FORMAT FORWARD
      FREEZE:f FROM:r FULL:f FUNCTION FUNCTIONS GENERATED GLOBAL GRANT:r GRANTED
      GREATEST:c GROUP:r GROUPING:c GROUPS HANDLER HAVING:r HEADER HOLD HOUR IDENTITY IF
      ILIKE:f IMMEDIATE IMMUTABLE IMPLICIT IMPORT IN:r INCLUDE INCLUDING INCREMENT INDENT
      INDEX INDEXES INHERIT INHERITS INITIALLY:r INLINE INNER:f INOUT:c INPUT INSENSITIVE
      INSERT INSTEAD INT:c INTEGER:c INTERSECT:r INTERVAL:c INTO:r INVOKER IS:f ISNULL:f
      ISOLATION JOIN:f JSON:c JSON_ARRAY:c JSON_ARRAYAGG:c JSON_EXISTS:c JSON_OBJECT:c
      JSON_OBJECTAGG:c JSON_QUERY:c JSON_SCALAR:c JSON_SERIALIZE:c JSON_TABLE:c
      JSON_VALUE:c KEEP KEY KEYS LABEL LANGUAGE LARGE LAST LATERAL:r LEADING:r LEAKPROOF
      LEAST:c LEFT:f LEVEL LIKE:f LIMIT:r LISTEN LOAD LOCAL LOCALTIME:r LOCALTIMESTAMP:r
      LOCATION LOCK LOCKED LOGGED MAPPING MATCH MATCHED MATERIALIZED MAXVALUE MERGE
      MERGE_ACTION:c METHOD MINUTE MINVALUE MODE MONTH MOVE NAME NAMES NATIONAL:c
      NATURAL:f NCHAR:c NESTED NEW NEXT NFC NFD NFKC NFKD NO NONE:c NORMALIZE:c NORMALIZED
      NOT:r NOTHING NOTIFY NOTNULL:f NOWAIT NULL:r NULLIF:c NULLS NUMERIC:c OBJECT OBJECTS
      OF OFF OFFSET:r OIDS OLD OMIT ON:r ONLY:r OPERATOR OPTION OPTIONS OR:r ORDER:r
      ORDINALITY OTHERS OUT:c OUTER:f OVER OVERLAPS:f OVERLAY:c OVERRIDING OWNED OWNER
      PARALLEL PARAMETER PARSER PARTIAL PARTITION PASSING PASSWORD PATH PERIOD PLACING:r
      PLAN PLANS POLICY POSITION:c PRECEDING PRECISION:c PREPARE PREPARED PRESERVE
      PRIMARY:r PRIOR PRIVILEGES PROCEDURAL PROCEDURE PROCEDURES PROGRAM PUBLICATION QUOTE
      QUOTES RANGE READ REAL:c REASSIGN RECURSIVE REF REFERENCES:r REFERENCING REFRESH
      REINDEX RELATIVE RELEASE RENAME REPEATABLE REPLACE REPLICA RESET RESTART RESTRICT
      RETURN RETURNING:r RETURNS REVOKE RIGHT:f ROLE ROLLBACK ROLLUP ROUTINE ROUTINES
      ROW:c ROWS RULE SAVEPOINT SCALAR SCHEMA SCHEMAS SCROLL SEARCH SECOND SECURITY
      SELECT:r SEQUENCE SEQUENCES SERIALIZABLE SERVER SESSION SESSION_USER:r SET SETOF:c
      SETS SHARE SHOW SIMILAR:f SIMPLE SKIP SMALLINT:c SNAPSHOT SOME:r SOURCE SQL STABLE
      STANDALONE START STATEMENT STATISTICS STDIN STDOUT STORAGE STORED STRICT STRING
      STRIP SUBSCRIPTION SUBSTRING:c SUPPORT SYMMETRIC:r SYSID SYSTEM SYSTEM_USER:r
      TABLE:r TABLES TABLESAMPLE:f TABLESPACE TARGET TEMP TEMPLATE TEMPORARY TEXT THEN:r
      TIES TIME:c TIMESTAMP:c TO:r TRAILING:r TRANSACTION TRANSFORM TREAT:c TRIGGER TRIM:c
      TRUE:r TRUNCATE TRUSTED TYPE TYPES UESCAPE UNBOUNDED UNCOMMITTED UNCONDITIONAL
      UNENCRYPTED UNION:r UNIQUE:r UNKNOWN UNLISTEN UNLOGGED UNTIL UPDATE USER:r USING:r
      VACUUM VALID VALIDATE VALIDATOR VALUE VALUES:c VARCHAR:c VARIADIC:r VARYING
      VERBOSE:f VERSION VIEW VIEWS VIRTUAL VOLATILE WHEN:r WHERE:r WHITESPACE WINDOW:r
      WITH:r WITHIN WITHOUT WORK WRAPPER WRITE XML XMLATTRIBUTES:c XMLCONCAT:c
      XMLELEMENT:c XMLEXISTS:c XMLFOREST:c XMLNAMESPACES:c XMLPARSE:c XMLPI:c XMLROOT:c
      XMLSERIALIZE:c XMLTABLE:c YEAR YES ZONE
      """;

  private static final int COUNT = 495;
  private static final int SLOTS = 2048;
  private static final int LONGEST = 17;

  private static final KeywordTable ALL = new KeywordTable();

  /** A keyword by the hash of its letters, or {@link Keyword#NONE}. */
  private final short[] numbers = new short[SLOTS];

  private final char[] spellings = WORDS.toCharArray();
  private final short[] starts = new short[COUNT];
  private final byte[] lengths = new byte[COUNT];
  private final Keyword.Category[] categories = new Keyword.Category[COUNT];

  private KeywordTable() {
    categories[Keyword.NONE] = Keyword.Category.NONE;
    Keyword.Category unreserved = Keyword.Category.UNRESERVED;
    int number = 0;
    int at = 0;
    while (at < spellings.length) {
      int start = at;
      int hash = 0;
      while (spellings[at] > ':') {
        hash = hash * 31 + (spellings[at++] | 0x20);
      }
      number++;
      starts[number] = (short) start;
      lengths[number] = (byte) (at - start);
      categories[number] = unreserved;
      if (spellings[at] == ':') {
        categories[number] = categoryOf(spellings[at + 1]);
        at += 2;
      }
      at++;
      int slot = slot(hash);
      while (numbers[slot] != Keyword.NONE) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      numbers[slot] = (short) number;
    }
  }

  private static Keyword.Category categoryOf(char letter) {
    return switch (letter) {
      case 'c' -> Keyword.Category.COL_NAME;
      case 'f' -> Keyword.Category.TYPE_FUNC_NAME;
      default -> Keyword.Category.RESERVED;
    };
  }

  /** How the keyword is written, in capitals. */
  static String name(int keyword) {
    return new String(ALL.spellings, ALL.starts[keyword], ALL.lengths[keyword]);
  }

  /** Where the keyword may stand as a name without quotes. */
  static Keyword.Category category(int keyword) {
    return ALL.categories[keyword];
  }

  /**
   * The keyword that the units from {@code start} to {@code end} are in any case, or {@link
   * Keyword#NONE}.
   */
  static int find(char[] text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > LONGEST) {
      return Keyword.NONE;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + (text[i] | 0x20);
    }
    return ALL.find(hash, text, start, length);
  }

  private int find(int hash, char[] text, int start, int length) {
    int slot = slot(hash);
    while (numbers[slot] != Keyword.NONE) {
      if (isWrittenAt(numbers[slot], text, start, length)) {
        return numbers[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return Keyword.NONE;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 11)) & (SLOTS - 1);
  }

  private boolean isWrittenAt(int keyword, char[] text, int start, int length) {
    if (lengths[keyword] != length) {
      return false;
    }
    int spelling = starts[keyword];
    for (int i = 0; i < length; i++) {
      char c = text[start + i];
      if (spellings[spelling + i] != (c >= 'a' && c <= 'z' ? c - 32 : c)) {
        return false;
      }
    }
    return true;
  }
}
