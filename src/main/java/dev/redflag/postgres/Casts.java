package dev.redflag.postgres;

import java.util.HashMap;
import java.util.Map;

/** Which types become which by themselves (manual, "CREATE CAST" and "Type Conversion"). */
public final class Casts {

  /**
   * Each type after {@code >}, then what it can become and how (catalog pg_cast of PostgreSQL 15,
   * with the casts between bytea and integers of 18, which must be written): i implicitly, a by
   * assignment, e explicitly; in upper case if the value stays as it is.
   */
  private static final String TABLE =
      ">bit int4:e int8:e varbit:I >bool bpchar:a int4:e text:a varchar:a >box circle:e "
          + "lseg:e point:e polygon:a >bpchar char:a name:i text:i varchar:i xml:e >char "
          + "bpchar:a int4:e text:i varchar:a >bytea int2:e int4:e "
          + "int8:e >cidr bpchar:a inet:I text:a varchar:a >circle "
          + "box:e point:e polygon:e >date timestamp:i timestamptz:i >daterange datemultirange:e "
          + ">float4 float8:i int2:a int4:a int8:a numeric:a >float8 float4:a int2:a int4:a "
          + "int8:a numeric:a >inet bpchar:a cidr:a text:a varchar:a >int2 "
          + "bytea:e float4:i float8:i "
          + "int4:i int8:i numeric:i oid:i regclass:i regcollation:i regconfig:i regdictionary:i "
          + "regnamespace:i regoper:i regoperator:i regproc:i regprocedure:i regrole:i regtype:i "
          + ">int4 bit:e bool:e bytea:e char:e float4:i float8:i int2:a int8:i "
          + "money:a numeric:i oid:I "
          + "regclass:I regcollation:I regconfig:I regdictionary:I regnamespace:I regoper:I "
          + "regoperator:I regproc:I regprocedure:I regrole:I regtype:I >int4range "
          + "int4multirange:e >int8 bit:e bytea:e float4:i float8:i int2:a int4:a "
          + "money:a numeric:i "
          + "oid:i regclass:i regcollation:i regconfig:i regdictionary:i regnamespace:i "
          + "regoper:i regoperator:i regproc:i regprocedure:i regrole:i regtype:i >int8range "
          + "int8multirange:e >interval time:a >json jsonb:a >jsonb bool:e float4:e float8:e "
          + "int2:e int4:e int8:e json:a numeric:e >lseg point:e >macaddr macaddr8:i >macaddr8 "
          + "macaddr:i >money numeric:a >name bpchar:a text:i varchar:a >numeric float4:i "
          + "float8:i int2:a int4:a int8:a money:a >numrange nummultirange:e >oid int4:A int8:a "
          + "regclass:I regcollation:I regconfig:I regdictionary:I regnamespace:I regoper:I "
          + "regoperator:I regproc:I regprocedure:I regrole:I regtype:I >path polygon:a >point "
          + "box:a >polygon box:e circle:e path:a point:e >regclass int4:A int8:a oid:I "
          + ">regcollation int4:A int8:a oid:I >regconfig int4:A int8:a oid:I >regdictionary "
          + "int4:A int8:a oid:I >regnamespace int4:A int8:a oid:I >regoper int4:A int8:a oid:I "
          + "regoperator:I >regoperator int4:A int8:a oid:I regoper:I >regproc int4:A int8:a "
          + "oid:I regprocedure:I >regprocedure int4:A int8:a oid:I regproc:I >regrole int4:A "
          + "int8:a oid:I >regtype int4:A int8:a oid:I >text bpchar:I char:a name:i regclass:i "
          + "varchar:I xml:e >time interval:i timetz:i >timestamp date:a time:a timestamptz:i "
          + ">timestamptz date:a time:a timestamp:a timetz:a >timetz time:a >tsrange "
          + "tsmultirange:e >tstzrange tstzmultirange:e >varbit bit:I >varchar bpchar:I char:a "
          + "name:i regclass:i text:I xml:e >xid8 xid:e >xml bpchar:A text:A varchar:A ";

  private Casts() {}

  /** How one type becomes another. */
  public enum Way {
    /** They are the same type, whatever their modifiers, or one is a domain over the other. */
    SAME,
    /** By itself, everywhere. */
    IMPLICIT,
    /** By itself where it is stored: in INSERT, a DEFAULT, ALTER TYPE without USING. */
    ASSIGNMENT,
    /** With CAST or {@code ::} only. */
    EXPLICIT,
    /** Not at all. */
    NONE
  }

  /**
   * How {@code from} becomes {@code to}; null if that is not known.
   *
   * @param from {@link DataType#UNKNOWN} for a string literal, which becomes anything
   */
  public static Way find(DataType from, DataType to, Scope scope) {
    if (from == null || to == null) {
      return null;
    }
    DataType source = beneath(from, scope);
    DataType target = beneath(to, scope);
    if (source == null || target == null) {
      return null;
    }
    if (source.sameAs(target)) {
      return Way.SAME;
    }
    if (source.is("unknown")) {
      return Way.IMPLICIT;
    }
    if (source.isArray() && target.isArray()) {
      return find(source.element(), target.element(), scope);
    }
    if (!followable(source, scope) || !followable(target, scope)) {
      return null;
    }
    if (source.isBuiltIn() && target.isBuiltIn() && !source.isArray() && !target.isArray()) {
      char letter = letter(source.name(), target.name());
      if (letter != 0) {
        return way(letter);
      }
    }
    boolean own = source.isBuiltIn() && target.isBuiltIn();
    if (!own && !scope.noOtherCasts()) {
      return null;
    }
    if (target.is("record") && scope.kind(source) == TypeKind.COMPOSITE) {
      return Way.IMPLICIT;
    }
    if (isPseudo(source) || isPseudo(target)) {
      return target.is("cstring") && isString(source) ? Way.EXPLICIT : Way.NONE;
    }
    if (isString(target)) {
      return Way.ASSIGNMENT;
    }
    return isString(source) ? Way.EXPLICIT : Way.NONE;
  }

  /** Whether a value stays as it is, so that an index on it may stay too; false if not known. */
  public static boolean binaryCoercible(DataType from, DataType to, Scope scope) {
    DataType source = beneath(from, scope);
    DataType target = beneath(to, scope);
    if (source == null || target == null) {
      return false;
    }
    if (source.sameAs(target)) {
      return true;
    }
    return source.isBuiltIn()
        && target.isBuiltIn()
        && source.isArray() == target.isArray()
        && !source.isArray()
        && Character.isUpperCase(letter(source.name(), target.name()));
  }

  private static DataType beneath(DataType type, Scope scope) {
    if (type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN) {
      return type;
    }
    return scope.base(type);
  }

  /** Whether the rules for this type are known. */
  private static boolean followable(DataType type, Scope scope) {
    if (type.isArray()) {
      return type.isBuiltIn() || scope.kind(type.element()) != TypeKind.UNKNOWN;
    }
    if (type.isBuiltIn()) {
      char category = BuiltInTypes.category(type.name());
      return category != 0 && !type.name().startsWith("any");
    }
    TypeKind kind = scope.kind(type);
    return kind == TypeKind.ENUM || kind == TypeKind.RANGE || kind == TypeKind.COMPOSITE;
  }

  private static boolean isPseudo(DataType type) {
    return type.isBuiltIn() && !type.isArray() && BuiltInTypes.category(type.name()) == 'P';
  }

  private static boolean isString(DataType type) {
    return type.isBuiltIn() && !type.isArray() && BuiltInTypes.category(type.name()) == 'S';
  }

  private static Way way(char letter) {
    return switch (letter) {
      case 'i', 'I' -> Way.IMPLICIT;
      case 'a', 'A' -> Way.ASSIGNMENT;
      default -> Way.EXPLICIT;
    };
  }

  private static char letter(String source, String target) {
    Map<String, Character> ways = Ways.BY_SOURCE.get(source);
    Character letter = ways == null ? null : ways.get(target);
    return letter == null ? 0 : letter;
  }

  /** The table, read when it is first asked. */
  private static final class Ways {
    static final Map<String, Map<String, Character>> BY_SOURCE = read();

    private static Map<String, Map<String, Character>> read() {
      Map<String, Map<String, Character>> bySource = new HashMap<>(128);
      Map<String, Character> ways = null;
      int start = 0;
      for (int end = TABLE.indexOf(' '); end >= 0; end = TABLE.indexOf(' ', start)) {
        if (TABLE.charAt(start) == '>') {
          ways = new HashMap<>();
          bySource.put(TABLE.substring(start + 1, end), ways);
        } else if (ways != null) {
          ways.put(TABLE.substring(start, end - 2), TABLE.charAt(end - 1));
        }
        start = end + 1;
      }
      return bySource;
    }
  }
}
