package dev.redflag.sql;

/**
 * The keywords of PostgreSQL 18 (manual, "SQL Key Words"), each a number.
 *
 * <p>No enum: the JVM resolves every mention of one of 500 constants by looking through them all,
 * which at a start took longer than parsing a hundred files. A number keeps its meaning, because
 * compilers copy it into the classes that mention it: a new keyword gets the next one.
 */
public final class Keyword {

  /** No keyword. */
  public static final int NONE = 0;

  public static final int ABORT = 1;
  public static final int ABSENT = 2;
  public static final int ABSOLUTE = 3;
  public static final int ACCESS = 4;
  public static final int ACTION = 5;
  public static final int ADD = 6;
  public static final int ADMIN = 7;
  public static final int AFTER = 8;
  public static final int AGGREGATE = 9;
  public static final int ALL = 10;
  public static final int ALSO = 11;
  public static final int ALTER = 12;
  public static final int ALWAYS = 13;
  public static final int ANALYSE = 14;
  public static final int ANALYZE = 15;
  public static final int AND = 16;
  public static final int ANY = 17;
  public static final int ARRAY = 18;
  public static final int AS = 19;
  public static final int ASC = 20;
  public static final int ASENSITIVE = 21;
  public static final int ASSERTION = 22;
  public static final int ASSIGNMENT = 23;
  public static final int ASYMMETRIC = 24;
  public static final int AT = 25;
  public static final int ATOMIC = 26;
  public static final int ATTACH = 27;
  public static final int ATTRIBUTE = 28;
  public static final int AUTHORIZATION = 29;
  public static final int BACKWARD = 30;
  public static final int BEFORE = 31;
  public static final int BEGIN = 32;
  public static final int BETWEEN = 33;
  public static final int BIGINT = 34;
  public static final int BINARY = 35;
  public static final int BIT = 36;
  public static final int BOOLEAN = 37;
  public static final int BOTH = 38;
  public static final int BREADTH = 39;
  public static final int BY = 40;
  public static final int CACHE = 41;
  public static final int CALL = 42;
  public static final int CALLED = 43;
  public static final int CASCADE = 44;
  public static final int CASCADED = 45;
  public static final int CASE = 46;
  public static final int CAST = 47;
  public static final int CATALOG = 48;
  public static final int CHAIN = 49;
  public static final int CHAR = 50;
  public static final int CHARACTER = 51;
  public static final int CHARACTERISTICS = 52;
  public static final int CHECK = 53;
  public static final int CHECKPOINT = 54;
  public static final int CLASS = 55;
  public static final int CLOSE = 56;
  public static final int CLUSTER = 57;
  public static final int COALESCE = 58;
  public static final int COLLATE = 59;
  public static final int COLLATION = 60;
  public static final int COLUMN = 61;
  public static final int COLUMNS = 62;
  public static final int COMMENT = 63;
  public static final int COMMENTS = 64;
  public static final int COMMIT = 65;
  public static final int COMMITTED = 66;
  public static final int COMPRESSION = 67;
  public static final int CONCURRENTLY = 68;
  public static final int CONDITIONAL = 69;
  public static final int CONFIGURATION = 70;
  public static final int CONFLICT = 71;
  public static final int CONNECTION = 72;
  public static final int CONSTRAINT = 73;
  public static final int CONSTRAINTS = 74;
  public static final int CONTENT = 75;
  public static final int CONTINUE = 76;
  public static final int CONVERSION = 77;
  public static final int COPY = 78;
  public static final int COST = 79;
  public static final int CREATE = 80;
  public static final int CROSS = 81;
  public static final int CSV = 82;
  public static final int CUBE = 83;
  public static final int CURRENT = 84;
  public static final int CURRENT_CATALOG = 85;
  public static final int CURRENT_DATE = 86;
  public static final int CURRENT_ROLE = 87;
  public static final int CURRENT_SCHEMA = 88;
  public static final int CURRENT_TIME = 89;
  public static final int CURRENT_TIMESTAMP = 90;
  public static final int CURRENT_USER = 91;
  public static final int CURSOR = 92;
  public static final int CYCLE = 93;
  public static final int DATA = 94;
  public static final int DATABASE = 95;
  public static final int DAY = 96;
  public static final int DEALLOCATE = 97;
  public static final int DEC = 98;
  public static final int DECIMAL = 99;
  public static final int DECLARE = 100;
  public static final int DEFAULT = 101;
  public static final int DEFAULTS = 102;
  public static final int DEFERRABLE = 103;
  public static final int DEFERRED = 104;
  public static final int DEFINER = 105;
  public static final int DELETE = 106;
  public static final int DELIMITER = 107;
  public static final int DELIMITERS = 108;
  public static final int DEPENDS = 109;
  public static final int DEPTH = 110;
  public static final int DESC = 111;
  public static final int DETACH = 112;
  public static final int DICTIONARY = 113;
  public static final int DISABLE = 114;
  public static final int DISCARD = 115;
  public static final int DISTINCT = 116;
  public static final int DO = 117;
  public static final int DOCUMENT = 118;
  public static final int DOMAIN = 119;
  public static final int DOUBLE = 120;
  public static final int DROP = 121;
  public static final int EACH = 122;
  public static final int ELSE = 123;
  public static final int EMPTY = 124;
  public static final int ENABLE = 125;
  public static final int ENCODING = 126;
  public static final int ENCRYPTED = 127;
  public static final int END = 128;
  public static final int ENFORCED = 129;
  public static final int ENUM = 130;
  public static final int ERROR = 131;
  public static final int ESCAPE = 132;
  public static final int EVENT = 133;
  public static final int EXCEPT = 134;
  public static final int EXCLUDE = 135;
  public static final int EXCLUDING = 136;
  public static final int EXCLUSIVE = 137;
  public static final int EXECUTE = 138;
  public static final int EXISTS = 139;
  public static final int EXPLAIN = 140;
  public static final int EXPRESSION = 141;
  public static final int EXTENSION = 142;
  public static final int EXTERNAL = 143;
  public static final int EXTRACT = 144;
  public static final int FALSE = 145;
  public static final int FAMILY = 146;
  public static final int FETCH = 147;
  public static final int FILTER = 148;
  public static final int FINALIZE = 149;
  public static final int FIRST = 150;
  public static final int FLOAT = 151;
  public static final int FOLLOWING = 152;
  public static final int FOR = 153;
  public static final int FORCE = 154;
  public static final int FOREIGN = 155;
  public static final int FORMAT = 156;
  public static final int FORWARD = 157;
  public static final int FREEZE = 158;
  public static final int FROM = 159;
  public static final int FULL = 160;
  public static final int FUNCTION = 161;
  public static final int FUNCTIONS = 162;
  public static final int GENERATED = 163;
  public static final int GLOBAL = 164;
  public static final int GRANT = 165;
  public static final int GRANTED = 166;
  public static final int GREATEST = 167;
  public static final int GROUP = 168;
  public static final int GROUPING = 169;
  public static final int GROUPS = 170;
  public static final int HANDLER = 171;
  public static final int HAVING = 172;
  public static final int HEADER = 173;
  public static final int HOLD = 174;
  public static final int HOUR = 175;
  public static final int IDENTITY = 176;
  public static final int IF = 177;
  public static final int ILIKE = 178;
  public static final int IMMEDIATE = 179;
  public static final int IMMUTABLE = 180;
  public static final int IMPLICIT = 181;
  public static final int IMPORT = 182;
  public static final int IN = 183;
  public static final int INCLUDE = 184;
  public static final int INCLUDING = 185;
  public static final int INCREMENT = 186;
  public static final int INDENT = 187;
  public static final int INDEX = 188;
  public static final int INDEXES = 189;
  public static final int INHERIT = 190;
  public static final int INHERITS = 191;
  public static final int INITIALLY = 192;
  public static final int INLINE = 193;
  public static final int INNER = 194;
  public static final int INOUT = 195;
  public static final int INPUT = 196;
  public static final int INSENSITIVE = 197;
  public static final int INSERT = 198;
  public static final int INSTEAD = 199;
  public static final int INT = 200;
  public static final int INTEGER = 201;
  public static final int INTERSECT = 202;
  public static final int INTERVAL = 203;
  public static final int INTO = 204;
  public static final int INVOKER = 205;
  public static final int IS = 206;
  public static final int ISNULL = 207;
  public static final int ISOLATION = 208;
  public static final int JOIN = 209;
  public static final int JSON = 210;
  public static final int JSON_ARRAY = 211;
  public static final int JSON_ARRAYAGG = 212;
  public static final int JSON_EXISTS = 213;
  public static final int JSON_OBJECT = 214;
  public static final int JSON_OBJECTAGG = 215;
  public static final int JSON_QUERY = 216;
  public static final int JSON_SCALAR = 217;
  public static final int JSON_SERIALIZE = 218;
  public static final int JSON_TABLE = 219;
  public static final int JSON_VALUE = 220;
  public static final int KEEP = 221;
  public static final int KEY = 222;
  public static final int KEYS = 223;
  public static final int LABEL = 224;
  public static final int LANGUAGE = 225;
  public static final int LARGE = 226;
  public static final int LAST = 227;
  public static final int LATERAL = 228;
  public static final int LEADING = 229;
  public static final int LEAKPROOF = 230;
  public static final int LEAST = 231;
  public static final int LEFT = 232;
  public static final int LEVEL = 233;
  public static final int LIKE = 234;
  public static final int LIMIT = 235;
  public static final int LISTEN = 236;
  public static final int LOAD = 237;
  public static final int LOCAL = 238;
  public static final int LOCALTIME = 239;
  public static final int LOCALTIMESTAMP = 240;
  public static final int LOCATION = 241;
  public static final int LOCK = 242;
  public static final int LOCKED = 243;
  public static final int LOGGED = 244;
  public static final int MAPPING = 245;
  public static final int MATCH = 246;
  public static final int MATCHED = 247;
  public static final int MATERIALIZED = 248;
  public static final int MAXVALUE = 249;
  public static final int MERGE = 250;
  public static final int MERGE_ACTION = 251;
  public static final int METHOD = 252;
  public static final int MINUTE = 253;
  public static final int MINVALUE = 254;
  public static final int MODE = 255;
  public static final int MONTH = 256;
  public static final int MOVE = 257;
  public static final int NAME = 258;
  public static final int NAMES = 259;
  public static final int NATIONAL = 260;
  public static final int NATURAL = 261;
  public static final int NCHAR = 262;
  public static final int NESTED = 263;
  public static final int NEW = 264;
  public static final int NEXT = 265;
  public static final int NFC = 266;
  public static final int NFD = 267;
  public static final int NFKC = 268;
  public static final int NFKD = 269;
  public static final int NO = 270;
  public static final int NONE_WORD = 271;
  public static final int NORMALIZE = 272;
  public static final int NORMALIZED = 273;
  public static final int NOT = 274;
  public static final int NOTHING = 275;
  public static final int NOTIFY = 276;
  public static final int NOTNULL = 277;
  public static final int NOWAIT = 278;
  public static final int NULL = 279;
  public static final int NULLIF = 280;
  public static final int NULLS = 281;
  public static final int NUMERIC = 282;
  public static final int OBJECT = 283;
  public static final int OBJECTS = 284;
  public static final int OF = 285;
  public static final int OFF = 286;
  public static final int OFFSET = 287;
  public static final int OIDS = 288;
  public static final int OLD = 289;
  public static final int OMIT = 290;
  public static final int ON = 291;
  public static final int ONLY = 292;
  public static final int OPERATOR = 293;
  public static final int OPTION = 294;
  public static final int OPTIONS = 295;
  public static final int OR = 296;
  public static final int ORDER = 297;
  public static final int ORDINALITY = 298;
  public static final int OTHERS = 299;
  public static final int OUT = 300;
  public static final int OUTER = 301;
  public static final int OVER = 302;
  public static final int OVERLAPS = 303;
  public static final int OVERLAY = 304;
  public static final int OVERRIDING = 305;
  public static final int OWNED = 306;
  public static final int OWNER = 307;
  public static final int PARALLEL = 308;
  public static final int PARAMETER = 309;
  public static final int PARSER = 310;
  public static final int PARTIAL = 311;
  public static final int PARTITION = 312;
  public static final int PASSING = 313;
  public static final int PASSWORD = 314;
  public static final int PATH = 315;
  public static final int PERIOD = 316;
  public static final int PLACING = 317;
  public static final int PLAN = 318;
  public static final int PLANS = 319;
  public static final int POLICY = 320;
  public static final int POSITION = 321;
  public static final int PRECEDING = 322;
  public static final int PRECISION = 323;
  public static final int PREPARE = 324;
  public static final int PREPARED = 325;
  public static final int PRESERVE = 326;
  public static final int PRIMARY = 327;
  public static final int PRIOR = 328;
  public static final int PRIVILEGES = 329;
  public static final int PROCEDURAL = 330;
  public static final int PROCEDURE = 331;
  public static final int PROCEDURES = 332;
  public static final int PROGRAM = 333;
  public static final int PUBLICATION = 334;
  public static final int QUOTE = 335;
  public static final int QUOTES = 336;
  public static final int RANGE = 337;
  public static final int READ = 338;
  public static final int REAL = 339;
  public static final int REASSIGN = 340;
  public static final int RECURSIVE = 341;
  public static final int REF = 342;
  public static final int REFERENCES = 343;
  public static final int REFERENCING = 344;
  public static final int REFRESH = 345;
  public static final int REINDEX = 346;
  public static final int RELATIVE = 347;
  public static final int RELEASE = 348;
  public static final int RENAME = 349;
  public static final int REPEATABLE = 350;
  public static final int REPLACE = 351;
  public static final int REPLICA = 352;
  public static final int RESET = 353;
  public static final int RESTART = 354;
  public static final int RESTRICT = 355;
  public static final int RETURN = 356;
  public static final int RETURNING = 357;
  public static final int RETURNS = 358;
  public static final int REVOKE = 359;
  public static final int RIGHT = 360;
  public static final int ROLE = 361;
  public static final int ROLLBACK = 362;
  public static final int ROLLUP = 363;
  public static final int ROUTINE = 364;
  public static final int ROUTINES = 365;
  public static final int ROW = 366;
  public static final int ROWS = 367;
  public static final int RULE = 368;
  public static final int SAVEPOINT = 369;
  public static final int SCALAR = 370;
  public static final int SCHEMA = 371;
  public static final int SCHEMAS = 372;
  public static final int SCROLL = 373;
  public static final int SEARCH = 374;
  public static final int SECOND = 375;
  public static final int SECURITY = 376;
  public static final int SELECT = 377;
  public static final int SEQUENCE = 378;
  public static final int SEQUENCES = 379;
  public static final int SERIALIZABLE = 380;
  public static final int SERVER = 381;
  public static final int SESSION = 382;
  public static final int SESSION_USER = 383;
  public static final int SET = 384;
  public static final int SETOF = 385;
  public static final int SETS = 386;
  public static final int SHARE = 387;
  public static final int SHOW = 388;
  public static final int SIMILAR = 389;
  public static final int SIMPLE = 390;
  public static final int SKIP = 391;
  public static final int SMALLINT = 392;
  public static final int SNAPSHOT = 393;
  public static final int SOME = 394;
  public static final int SOURCE = 395;
  public static final int SQL = 396;
  public static final int STABLE = 397;
  public static final int STANDALONE = 398;
  public static final int START = 399;
  public static final int STATEMENT = 400;
  public static final int STATISTICS = 401;
  public static final int STDIN = 402;
  public static final int STDOUT = 403;
  public static final int STORAGE = 404;
  public static final int STORED = 405;
  public static final int STRICT = 406;
  public static final int STRING = 407;
  public static final int STRIP = 408;
  public static final int SUBSCRIPTION = 409;
  public static final int SUBSTRING = 410;
  public static final int SUPPORT = 411;
  public static final int SYMMETRIC = 412;
  public static final int SYSID = 413;
  public static final int SYSTEM = 414;
  public static final int SYSTEM_USER = 415;
  public static final int TABLE = 416;
  public static final int TABLES = 417;
  public static final int TABLESAMPLE = 418;
  public static final int TABLESPACE = 419;
  public static final int TARGET = 420;
  public static final int TEMP = 421;
  public static final int TEMPLATE = 422;
  public static final int TEMPORARY = 423;
  public static final int TEXT = 424;
  public static final int THEN = 425;
  public static final int TIES = 426;
  public static final int TIME = 427;
  public static final int TIMESTAMP = 428;
  public static final int TO = 429;
  public static final int TRAILING = 430;
  public static final int TRANSACTION = 431;
  public static final int TRANSFORM = 432;
  public static final int TREAT = 433;
  public static final int TRIGGER = 434;
  public static final int TRIM = 435;
  public static final int TRUE = 436;
  public static final int TRUNCATE = 437;
  public static final int TRUSTED = 438;
  public static final int TYPE = 439;
  public static final int TYPES = 440;
  public static final int UESCAPE = 441;
  public static final int UNBOUNDED = 442;
  public static final int UNCOMMITTED = 443;
  public static final int UNCONDITIONAL = 444;
  public static final int UNENCRYPTED = 445;
  public static final int UNION = 446;
  public static final int UNIQUE = 447;
  public static final int UNKNOWN = 448;
  public static final int UNLISTEN = 449;
  public static final int UNLOGGED = 450;
  public static final int UNTIL = 451;
  public static final int UPDATE = 452;
  public static final int USER = 453;
  public static final int USING = 454;
  public static final int VACUUM = 455;
  public static final int VALID = 456;
  public static final int VALIDATE = 457;
  public static final int VALIDATOR = 458;
  public static final int VALUE = 459;
  public static final int VALUES = 460;
  public static final int VARCHAR = 461;
  public static final int VARIADIC = 462;
  public static final int VARYING = 463;
  public static final int VERBOSE = 464;
  public static final int VERSION = 465;
  public static final int VIEW = 466;
  public static final int VIEWS = 467;
  public static final int VIRTUAL = 468;
  public static final int VOLATILE = 469;
  public static final int WHEN = 470;
  public static final int WHERE = 471;
  public static final int WHITESPACE = 472;
  public static final int WINDOW = 473;
  public static final int WITH = 474;
  public static final int WITHIN = 475;
  public static final int WITHOUT = 476;
  public static final int WORK = 477;
  public static final int WRAPPER = 478;
  public static final int WRITE = 479;
  public static final int XML = 480;
  public static final int XMLATTRIBUTES = 481;
  public static final int XMLCONCAT = 482;
  public static final int XMLELEMENT = 483;
  public static final int XMLEXISTS = 484;
  public static final int XMLFOREST = 485;
  public static final int XMLNAMESPACES = 486;
  public static final int XMLPARSE = 487;
  public static final int XMLPI = 488;
  public static final int XMLROOT = 489;
  public static final int XMLSERIALIZE = 490;
  public static final int XMLTABLE = 491;
  public static final int YEAR = 492;
  public static final int YES = 493;
  public static final int ZONE = 494;

  /** Where a keyword may stand as a name without quotes. */
  public enum Category {
    /** Of {@link Keyword#NONE}. */
    NONE,
    /** Anywhere. */
    UNRESERVED,
    /** A column or table, but no function or type. */
    COL_NAME,
    /** A function or type, but no column or table. */
    TYPE_FUNC_NAME,
    /** Only after AS, and as a later part of a qualified name. */
    RESERVED
  }

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

  /** A keyword by the hash of its letters, or {@link #NONE}. */
  private static final short[] NUMBERS = new short[SLOTS];

  private static final char[] SPELLINGS = WORDS.toCharArray();
  private static final short[] STARTS = new short[COUNT];
  private static final byte[] LENGTHS = new byte[COUNT];
  private static final Category[] CATEGORIES = new Category[COUNT];

  static {
    CATEGORIES[NONE] = Category.NONE;
    int number = 0;
    int at = 0;
    while (at < SPELLINGS.length) {
      int start = at;
      int hash = 0;
      while (SPELLINGS[at] > ':') {
        hash = hash * 31 + (SPELLINGS[at++] | 0x20);
      }
      number++;
      STARTS[number] = (short) start;
      LENGTHS[number] = (byte) (at - start);
      CATEGORIES[number] = Category.UNRESERVED;
      if (SPELLINGS[at] == ':') {
        CATEGORIES[number] = category(SPELLINGS[at + 1]);
        at += 2;
      }
      at++;
      int slot = slot(hash);
      while (NUMBERS[slot] != NONE) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      NUMBERS[slot] = (short) number;
    }
  }

  private Keyword() {}

  /** How the keyword is written, in capitals; not of {@link #NONE}. */
  public static String name(int keyword) {
    return new String(SPELLINGS, STARTS[keyword], LENGTHS[keyword]);
  }

  /** Where the keyword may stand as a name without quotes. */
  public static Category category(int keyword) {
    return CATEGORIES[keyword];
  }

  /** Whether the keyword may stand as a name without quotes only after AS. */
  public static boolean isReserved(int keyword) {
    return CATEGORIES[keyword] == Category.RESERVED;
  }

  /** Whether {@code word}, in lower case, must be quoted to be a column name. */
  public static boolean isReserved(String word) {
    Category category = CATEGORIES[of(word)];
    return category == Category.RESERVED || category == Category.TYPE_FUNC_NAME;
  }

  /** The keyword that {@code word} is in any case, or {@link #NONE}. */
  public static int of(String word) {
    char[] units = word.toCharArray();
    return of(units, 0, units.length);
  }

  /** The keyword that the units from {@code start} to {@code end} are, or {@link #NONE}. */
  static int of(char[] text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > LONGEST) {
      return NONE;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + (text[i] | 0x20);
    }
    int slot = slot(hash);
    while (NUMBERS[slot] != NONE) {
      if (same(NUMBERS[slot], text, start, length)) {
        return NUMBERS[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return NONE;
  }

  private static Category category(char letter) {
    return switch (letter) {
      case 'c' -> Category.COL_NAME;
      case 'f' -> Category.TYPE_FUNC_NAME;
      default -> Category.RESERVED;
    };
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 11)) & (SLOTS - 1);
  }

  private static boolean same(int keyword, char[] text, int start, int length) {
    if (LENGTHS[keyword] != length) {
      return false;
    }
    int spelling = STARTS[keyword];
    for (int i = 0; i < length; i++) {
      char c = text[start + i];
      if (SPELLINGS[spelling + i] != (c >= 'a' && c <= 'z' ? c - 32 : c)) {
        return false;
      }
    }
    return true;
  }
}
