package dev.redflag.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** What PostgreSQL's catalog says of a database, as one line for each fact. */
final class CatalogFacts {

  /** What is not the user's: PostgreSQL's own objects and those of extensions. */
  private static final String OWN =
      """
      n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.deptype = 'e' and e.objid = %s)
      """;

  private static final String NAME = "n.nspname || '.' || c.relname";

  private static final String KEYS =
      """
      (select string_agg(coalesce(a.attname::text, %3$s), ',' order by k.o)
       from unnest(%1$s) with ordinality k(n, o)
       left join pg_attribute a on a.attrelid = %2$s and a.attnum = k.n and k.n <> 0)
      """;

  private CatalogFacts() {}

  static Set<String> of(Connection connection) throws SQLException {
    Set<String> facts = new TreeSet<>();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // Then format_type() and regclass write the schema unless it is public.
      statement.execute("set local search_path = public");
      for (String query : QUERIES) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            facts.add(rows.getString(1));
          }
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return facts;
  }

  private static final String[] QUERIES = {
    // Tables.
    "select 'table ' || "
        + NAME
        + """
         || case c.relkind when 'p' then ' partitioned' when 'f' then ' foreign' else '' end
         || case c.relpersistence when 'u' then ' unlogged' else '' end
         || case when c.relrowsecurity then ' secured' else '' end
         || case when c.relforcerowsecurity then ' forced' else '' end
         || coalesce((select string_agg(' of ' || pn.nspname || '.' || p.relname, '' order by i.inhseqno)
              from pg_inherits i join pg_class p on p.oid = i.inhparent
              join pg_namespace pn on pn.oid = p.relnamespace where i.inhrelid = c.oid), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'f') and
        """
        + OWN.formatted("c.oid"),
    // Columns of tables, in their order.
    "select 'column ' || "
        + NAME
        + """
         || '.' || a.attname || ' '
         || row_number() over (partition by c.oid order by a.attnum)
         || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || case when a.attidentity = 'a' then ' identity always'
                 when a.attidentity = 'd' then ' identity by default'
                 when a.attgenerated = 's' then ' generated'
                 when a.attgenerated = 'v' then ' virtual'
                 when a.atthasdef then ' default' else '' end
         || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '')
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped and
        """
        + OWN.formatted("c.oid"),
    // Columns of views.
    "select 'view column ' || "
        + NAME
        + """
         || '.' || a.attname || ' ' || a.attnum || ' ' || format_type(a.atttypid, a.atttypmod)
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('v', 'm') and a.attnum > 0 and not a.attisdropped and
        """
        + OWN.formatted("c.oid"),
    // Constraints of tables.
    "select 'constraint ' || "
        + NAME
        + """
         || ' ' || o.conname || ' '
         || case o.contype when 'p' then 'primary key' when 'u' then 'unique' when 'c' then 'check'
              when 'x' then 'exclusion' when 'f' then 'foreign key' when 'n' then 'not null'
              else o.contype::text end
         || case when o.contype = 'c' then ' ' || pg_get_expr(o.conbin, o.conrelid)
              else ' (' || coalesce(
        """
        + KEYS.formatted("o.conkey", "c.oid", "'?'")
        + """
              , '?') || ')' end
         || case when o.contype = 'f' then ' references '
              || (select fn.nspname || '.' || f.relname from pg_class f
                  join pg_namespace fn on fn.oid = f.relnamespace where f.oid = o.confrelid)
              || ' (' ||
        """
        + KEYS.formatted("o.confkey", "o.confrelid", "'?'")
        + """
              || ')'
              || case o.confdeltype when 'a' then '' when 'c' then ' delete CASCADE'
                   when 'n' then ' delete SET NULL' when 'r' then ' delete RESTRICT'
                   else ' delete SET DEFAULT' end
              || case o.confupdtype when 'a' then '' when 'c' then ' update CASCADE'
                   when 'n' then ' update SET NULL' when 'r' then ' update RESTRICT'
                   else ' update SET DEFAULT' end
              else '' end
         || case when o.convalidated then '' else ' not valid' end
         || case to_jsonb(o) ->> 'conenforced' when 'false' then ' not enforced' else '' end
         || case when o.connoinherit and o.contype in ('c', 'n') then ' no inherit' else '' end
         || case when o.condeferrable then ' deferrable' else '' end
         || case when o.condeferred then ' deferred' else '' end
        from pg_constraint o join pg_class c on c.oid = o.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where o.contype <> 't'
        and not exists (select from pg_constraint p -- What a key to a partitioned table has for each part.
          where p.oid = o.conparentid and p.conrelid = o.conrelid) and
        """
        + OWN.formatted("c.oid"),
    // Indexes.
    "select 'index ' || "
        + NAME
        + " || ' on ' || t.relname || ' using ' || m.amname || ' (' || "
        + KEYS.formatted(
            "(i.indkey::int2[])[0:i.indnkeyatts - 1]",
            "t.oid",
            "pg_get_indexdef(c.oid, k.o::int, false)")
        + """
         || ')'
         || case when i.indnatts > i.indnkeyatts then ' include (' || (
        """
        + KEYS.formatted("(i.indkey::int2[])[i.indnkeyatts:]", "t.oid", "'?'")
        + """
         ) || ')' else '' end
         || case when i.indisunique then ' unique' else '' end
         || case when i.indnullsnotdistinct then ' nulls not distinct' else '' end
         || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '')
         || case when i.indisvalid then '' else ' invalid' end
        from pg_index i join pg_class c on c.oid = i.indexrelid
        join pg_class t on t.oid = i.indrelid
        join pg_am m on m.oid = c.relam
        join pg_namespace n on n.oid = c.relnamespace
        where\s"""
        + OWN.formatted("t.oid"),
    // Enums.
    """
    select 'enum ' || n.nspname || '.' || t.typname || ' '
      || coalesce((select string_agg(e.enumlabel, '|' order by e.enumsortorder)
            from pg_enum e where e.enumtypid = t.oid), '')
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'e' and\s"""
        + OWN.formatted("t.oid"),
    // Domains.
    """
    select 'domain ' || n.nspname || '.' || t.typname || ' '
      || format_type(t.typbasetype, t.typtypmod)
      || case when t.typnotnull then ' not null' else '' end
      || coalesce((select ' by ' || o.conname
           from pg_constraint o where o.contypid = t.oid and o.contype = 'n'), '')
      || case when t.typdefault is null then '' else ' default' end
      || coalesce((select string_agg(' ' || o.conname, '' order by o.conname)
           from pg_constraint o where o.contypid = t.oid and o.contype = 'c'), '')
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'd' and\s"""
        + OWN.formatted("t.oid"),
    // Ranges.
    """
    select 'range ' || n.nspname || '.' || t.typname || ' ' || format_type(r.rngsubtype, -1)
      || ' ' || (select m.typname from pg_type m where m.oid = r.rngmultitypid)
    from pg_range r join pg_type t on t.oid = r.rngtypid
    join pg_namespace n on n.oid = t.typnamespace
    where\s"""
        + OWN.formatted("t.oid"),
    // Composite types.
    "select 'composite ' || "
        + NAME
        + """
         || '(' || coalesce((select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod),
              ', ' order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '') || ')'
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'c' and
        """
        + OWN.formatted("c.reltype"),
    // Sequences.
    "select 'sequence ' || "
        + NAME
        + """
         || ' ' || format_type(s.seqtypid, null)
         || coalesce((select ' owned by ' || tn.nspname || '.' || t.relname || '.' || a.attname
              from pg_depend d join pg_class t on t.oid = d.refobjid
              join pg_namespace tn on tn.oid = t.relnamespace
              join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
              where d.classid = 'pg_class'::regclass and d.objid = c.oid
              and d.deptype in ('a', 'i') and d.refobjsubid > 0), '')
        from pg_sequence s join pg_class c on c.oid = s.seqrelid
        join pg_namespace n on n.oid = c.relnamespace
        where\s"""
        + OWN.formatted("c.oid"),
    // Views and what they read.
    "select case c.relkind when 'v' then 'view ' else 'materialized view ' end || "
        + NAME
        + """
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('v', 'm') and
        """
        + OWN.formatted("c.oid"),
    "select distinct 'use ' || "
        + NAME
        + """
         || ' reads ' || tn.nspname || '.' || t.relname || coalesce('.' || a.attname, '')
        from pg_rewrite r join pg_class c on c.oid = r.ev_class
        join pg_namespace n on n.oid = c.relnamespace
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
          and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
        join pg_class t on t.oid = d.refobjid
        join pg_namespace tn on tn.oid = t.relnamespace
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid and a.attnum > 0
        where c.relkind in ('v', 'm') and tn.nspname !~ '^pg_' and t.relkind <> 'S' and
        """
        + OWN.formatted("c.oid"),
    // Functions.
    """
    select 'function ' || n.nspname || '.' || p.proname || '('
      || coalesce((select string_agg(format_type(a, null), ', ' order by o)
           from unnest(p.proargtypes::oid[]) with ordinality u(a, o)), '') || ')'
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p') and\s"""
        + OWN.formatted("p.oid")
        + " and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'i')",
    // Triggers, policies.
    "select 'trigger ' || "
        + NAME
        + """
         || ' ' || g.tgname || case when g.tgenabled = 'D' then ' disabled' else '' end
        from pg_trigger g join pg_class c on c.oid = g.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
        where not g.tgisinternal and c.relkind in ('r', 'p', 'f') and
        """
        + OWN.formatted("c.oid"),
    "select 'policy ' || "
        + NAME
        + """
         || ' ' || p.polname
        from pg_policy p join pg_class c on c.oid = p.polrelid
        join pg_namespace n on n.oid = c.relnamespace
        where\s"""
        + OWN.formatted("c.oid"),
    "select 'schema ' || n.nspname from pg_namespace n where n.nspname <> 'public' and "
        + OWN.formatted("n.oid"),
    "select 'extension ' || extname from pg_extension where extname <> 'plpgsql'",
  };
}
