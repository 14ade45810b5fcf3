package dev.redflag.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL 15 says of its own types (manual, "Data Types"; catalog pg_type). */
public final class BuiltInTypes {

  /** Each category's letter and its types; a preferred type has a star. */
  private static final String CATEGORIES =
      " B:bool* D:date,time,timestamp,timestamptz*,timetz G:box,circle,line,lseg,path,point,polygon"
          + " I:cidr,inet* N:float4,float8*,int2,int4,int8,money,numeric,oid*,regclass,regcollation,"
          + "regconfig,regdictionary,regnamespace,regoper,regoperator,regproc,regprocedure,regrole,"
          + "regtype P:any,anyarray,anycompatible,anycompatiblearray,anycompatiblemultirange,"
          + "anycompatiblenonarray,anycompatiblerange,anyelement,anyenum,anymultirange,anynonarray,"
          + "anyrange,cstring,event_trigger,internal,record,trigger,void R:datemultirange,daterange,"
          + "int4multirange,int4range,int8multirange,int8range,nummultirange,numrange,tsmultirange,"
          + "tsrange,tstzmultirange,tstzrange S:bpchar,name,text*,varchar T:interval* U:aclitem,bytea,"
          + "cid,gtsvector,json,jsonb,jsonpath,macaddr,macaddr8,pg_lsn,pg_snapshot,refcursor,tid,"
          + "tsquery,tsvector,txid_snapshot,uuid,xid,xid8,xml V:bit,varbit* X:unknown Z:char,"
          + "pg_node_tree A:int2vector,oidvector ";

  /** Where each name begins in them, and in the bits above the letter of its category. */
  private static final Map<String, Integer> PLACES = places();

  private static final int LETTER = 16;

  private BuiltInTypes() {}

  /** Whether {@code name} is a built-in type. */
  public static boolean contains(String name) {
    return PLACES.containsKey(name);
  }

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>(256);
    int start = 0;
    char letter = 0;
    for (int i = 0; i < CATEGORIES.length(); i++) {
      char c = CATEGORIES.charAt(i);
      if (c == ',' || c == ' ' || c == '*') {
        if (i > start) {
          places.put(CATEGORIES.substring(start, i), letter << LETTER | start);
        }
        start = i + 1;
      } else if (c == ':') {
        letter = CATEGORIES.charAt(i - 1);
        start = i + 1;
      }
    }
    return places;
  }

  /**
   * The category's letter, such as {@code S} for strings (catalog pg_type, typcategory); 0 if it is
   * not a built-in type.
   */
  static char category(String name) {
    Integer place = PLACES.get(name);
    return place == null ? 0 : (char) (place >> LETTER);
  }

  /** Whether the type is preferred in its category. */
  static boolean preferred(String name) {
    Integer place = PLACES.get(name);
    return place != null && CATEGORIES.charAt((place & ((1 << LETTER) - 1)) + name.length()) == '*';
  }

  static void format(DataType type, StringBuilder text) {
    List<Integer> modifiers = type.modifiers();
    switch (type.name()) {
      case "bool" -> text.append("boolean");
      case "int2" -> text.append("smallint");
      case "int4" -> text.append("integer");
      case "int8" -> text.append("bigint");
      case "float4" -> text.append("real");
      case "float8" -> text.append("double precision");
      case "char" -> text.append("\"char\"");
      case "any" -> text.append("\"any\"");
      case "varchar" -> withModifiers("character varying", type, text);
      case "varbit" -> withModifiers("bit varying", type, text);
      case "bpchar" -> withModifiers(modifiers.isEmpty() ? "bpchar" : "character", type, text);
      case "bit" -> withModifiers(modifiers.isEmpty() ? "\"bit\"" : "bit", type, text);
      case "time", "timestamp" -> {
        withModifiers(type.name(), type, text);
        text.append(" without time zone");
      }
      case "timetz", "timestamptz" -> {
        withModifiers(type.name().equals("timetz") ? "time" : "timestamp", type, text);
        text.append(" with time zone");
      }
      case "interval" -> interval(modifiers, text);
      default -> withModifiers(type.name(), type, text);
    }
  }

  private static void withModifiers(String name, DataType type, StringBuilder text) {
    text.append(name);
    type.appendModifiers(text);
  }

  private static void interval(List<Integer> modifiers, StringBuilder text) {
    text.append("interval");
    if (modifiers.size() != 2) {
      return;
    }
    text.append(IntervalFields.words(modifiers.get(0)));
    if (modifiers.get(1) >= 0) {
      text.append('(').append(modifiers.get(1).intValue()).append(')');
    }
  }
}
