package dev.redflag.postgres;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which types an index method can index, and with which operator classes (catalog pg_opclass). */
public final class OperatorClasses {

  /**
   * For each method after {@code >} its operator classes, each with the type that it takes and a
   * star if it is the default one for that.
   */
  private static final String TABLE =
      ">brin bit_minmax_ops/bit* box_inclusion_ops/box* bpchar_bloom_ops/bpchar "
          + "bpchar_minmax_ops/bpchar* bytea_bloom_ops/bytea bytea_minmax_ops/bytea* "
          + "char_bloom_ops/char char_minmax_ops/char* date_bloom_ops/date "
          + "date_minmax_multi_ops/date date_minmax_ops/date* float4_bloom_ops/float4 "
          + "float4_minmax_multi_ops/float4 float4_minmax_ops/float4* float8_bloom_ops/float8 "
          + "float8_minmax_multi_ops/float8 float8_minmax_ops/float8* inet_bloom_ops/inet "
          + "inet_inclusion_ops/inet* inet_minmax_multi_ops/inet inet_minmax_ops/inet "
          + "int2_bloom_ops/int2 int2_minmax_multi_ops/int2 int2_minmax_ops/int2* "
          + "int4_bloom_ops/int4 int4_minmax_multi_ops/int4 int4_minmax_ops/int4* "
          + "int8_bloom_ops/int8 int8_minmax_multi_ops/int8 int8_minmax_ops/int8* "
          + "interval_bloom_ops/interval interval_minmax_multi_ops/interval "
          + "interval_minmax_ops/interval* macaddr8_bloom_ops/macaddr8 "
          + "macaddr8_minmax_multi_ops/macaddr8 macaddr8_minmax_ops/macaddr8* "
          + "macaddr_bloom_ops/macaddr macaddr_minmax_multi_ops/macaddr "
          + "macaddr_minmax_ops/macaddr* name_bloom_ops/name name_minmax_ops/name* "
          + "numeric_bloom_ops/numeric numeric_minmax_multi_ops/numeric "
          + "numeric_minmax_ops/numeric* oid_bloom_ops/oid oid_minmax_multi_ops/oid "
          + "oid_minmax_ops/oid* pg_lsn_bloom_ops/pg_lsn pg_lsn_minmax_multi_ops/pg_lsn "
          + "pg_lsn_minmax_ops/pg_lsn* range_inclusion_ops/anyrange* text_bloom_ops/text "
          + "text_minmax_ops/text* tid_bloom_ops/tid tid_minmax_multi_ops/tid "
          + "tid_minmax_ops/tid* time_bloom_ops/time time_minmax_multi_ops/time "
          + "time_minmax_ops/time* timestamp_bloom_ops/timestamp "
          + "timestamp_minmax_multi_ops/timestamp timestamp_minmax_ops/timestamp* "
          + "timestamptz_bloom_ops/timestamptz timestamptz_minmax_multi_ops/timestamptz "
          + "timestamptz_minmax_ops/timestamptz* timetz_bloom_ops/timetz "
          + "timetz_minmax_multi_ops/timetz timetz_minmax_ops/timetz* uuid_bloom_ops/uuid "
          + "uuid_minmax_multi_ops/uuid uuid_minmax_ops/uuid* varbit_minmax_ops/varbit* "
          + ">btree array_ops/anyarray* bit_ops/bit* bool_ops/bool* bpchar_ops/bpchar* "
          + "bpchar_pattern_ops/bpchar bytea_ops/bytea* char_ops/char* cidr_ops/inet "
          + "date_ops/date* enum_ops/anyenum* float4_ops/float4* float8_ops/float8* "
          + "inet_ops/inet* int2_ops/int2* int4_ops/int4* int8_ops/int8* interval_ops/interval* "
          + "jsonb_ops/jsonb* macaddr8_ops/macaddr8* macaddr_ops/macaddr* money_ops/money* "
          + "multirange_ops/anymultirange* name_ops/name* numeric_ops/numeric* oid_ops/oid* "
          + "oidvector_ops/oidvector* pg_lsn_ops/pg_lsn* range_ops/anyrange* "
          + "record_image_ops/record record_ops/record* text_ops/text* text_pattern_ops/text "
          + "tid_ops/tid* time_ops/time* timestamp_ops/timestamp* timestamptz_ops/timestamptz* "
          + "timetz_ops/timetz* tsquery_ops/tsquery* tsvector_ops/tsvector* uuid_ops/uuid* "
          + "varbit_ops/varbit* varchar_ops/text varchar_pattern_ops/text xid8_ops/xid8* "
          + ">gin array_ops/anyarray* jsonb_ops/jsonb* jsonb_path_ops/jsonb "
          + "tsvector_ops/tsvector* >gist box_ops/box* circle_ops/circle* inet_ops/inet "
          + "multirange_ops/anymultirange* point_ops/point* poly_ops/polygon* "
          + "range_ops/anyrange* tsquery_ops/tsquery* tsvector_ops/tsvector* >hash "
          + "aclitem_ops/aclitem* array_ops/anyarray* bool_ops/bool* bpchar_ops/bpchar* "
          + "bpchar_pattern_ops/bpchar bytea_ops/bytea* char_ops/char* cid_ops/cid* "
          + "cidr_ops/inet date_ops/date* enum_ops/anyenum* float4_ops/float4* "
          + "float8_ops/float8* inet_ops/inet* int2_ops/int2* int4_ops/int4* int8_ops/int8* "
          + "interval_ops/interval* jsonb_ops/jsonb* macaddr8_ops/macaddr8* "
          + "macaddr_ops/macaddr* multirange_ops/anymultirange* name_ops/name* "
          + "numeric_ops/numeric* oid_ops/oid* oidvector_ops/oidvector* pg_lsn_ops/pg_lsn* "
          + "range_ops/anyrange* record_ops/record* text_ops/text* text_pattern_ops/text "
          + "tid_ops/tid* time_ops/time* timestamp_ops/timestamp* timestamptz_ops/timestamptz* "
          + "timetz_ops/timetz* uuid_ops/uuid* varchar_ops/text varchar_pattern_ops/text "
          + "xid8_ops/xid8* xid_ops/xid* >spgist box_ops/box* inet_ops/inet* "
          + "kd_point_ops/point poly_ops/polygon* quad_point_ops/point* range_ops/anyrange* "
          + "text_ops/text* ";

  /** What most indexes are, and what was asked of it: whether it has a default for each type. */
  private static final String BTREE = read("btree");

  private static final Map<String, Boolean> BTREE_DEFAULTS = new ConcurrentHashMap<>();

  private OperatorClasses() {}

  /** Whether the method is PostgreSQL's own. */
  public static boolean knows(String method) {
    return method.equals("btree") || TABLE.contains(">".concat(method).concat(" "));
  }

  /** Whether an index of that method can be unique. */
  public static boolean canBeUnique(String method) {
    return method.equals("btree");
  }

  /** Whether an index of that method can have several keys. */
  public static boolean canHaveSeveralKeys(String method) {
    return !method.equals("hash") && !method.equals("spgist");
  }

  /** Whether an index of that method can have columns after INCLUDE. */
  public static boolean canInclude(String method) {
    return method.equals("btree") || method.equals("gist") || method.equals("spgist");
  }

  /** Whether an index of that method can be descending. */
  public static boolean canOrder(String method) {
    return method.equals("btree");
  }

  /** Whether the method has an operator class of its own for the type; null if not known. */
  public static Boolean hasDefault(String method, DataType type, Scope scope) {
    String group = group(method);
    if (group == null || type == null) {
      return null;
    }
    DataType beneath = beneath(type, scope);
    String input = beneath == null ? null : input(beneath, scope);
    if (input == null) {
      return null;
    }
    if (!method.equals("btree")) {
      return isDefault(group, input);
    }
    Boolean known = BTREE_DEFAULTS.get(input);
    if (known == null) {
      known = isDefault(group, input);
      BTREE_DEFAULTS.put(input, known);
    }
    return known;
  }

  private static boolean isDefault(String group, String input) {
    return group.contains("/".concat(input).concat("* "));
  }

  /**
   * The SQLSTATE with which PostgreSQL refuses the operator class for the type; null if it takes
   * it, or that is not sure.
   */
  public static String refusal(String method, String operatorClass, DataType type, Scope scope) {
    String group = group(method);
    if (group == null) {
      return null;
    }
    int at = group.indexOf(" ".concat(operatorClass).concat("/"));
    if (at < 0) {
      return "42704";
    }
    DataType beneath = type == null ? null : beneath(type, scope);
    String input = beneath == null ? null : input(beneath, scope);
    if (input == null) {
      return null;
    }
    int start = at + operatorClass.length() + 2;
    int end = group.indexOf(' ', start);
    String wanted = group.substring(start, group.charAt(end - 1) == '*' ? end - 1 : end);
    boolean accepts =
        wanted.equals(input) || Casts.binaryCoercible(beneath, DataType.builtIn(wanted), scope);
    return accepts ? null : "42804";
  }

  private static String group(String method) {
    return method.equals("btree") ? BTREE : read(method);
  }

  private static String read(String method) {
    int at = TABLE.indexOf(">".concat(method).concat(" "));
    if (at < 0) {
      return null;
    }
    int end = TABLE.indexOf('>', at + 1);
    return TABLE.substring(at + 1 + method.length(), end < 0 ? TABLE.length() : end);
  }

  private static DataType beneath(DataType type, Scope scope) {
    return type.isBuiltIn() || type.isArray() || scope.kind(type) != TypeKind.DOMAIN
        ? type
        : scope.base(type);
  }

  /** The type whose operator class serves {@code type}; null if that is not known. */
  private static String input(DataType type, Scope scope) {
    if (type.isArray()) {
      return "anyarray";
    }
    if (type.isBuiltIn()) {
      String name = type.name();
      if (name.endsWith("multirange")) {
        return "anymultirange";
      }
      if (name.endsWith("range")) {
        return "anyrange";
      }
      return switch (name) {
        case "varchar" -> "text";
        case "cidr" -> "inet";
        default -> name.startsWith("reg") ? "oid" : name;
      };
    }
    return switch (scope.kind(type)) {
      case ENUM -> "anyenum";
      case RANGE -> "anyrange";
      case COMPOSITE -> "record";
      default -> null;
    };
  }
}
