-- One statement a line, with holes that are filled from the catalog: ALTER TABLE and what belongs to tables.
-- 42P01 undefined_table: names that were never there, were dropped or renamed, differ by case
ALTER TABLE {new} ADD COLUMN {new2} int
ALTER TABLE {lost} ADD COLUMN {new} int
ALTER TABLE {t!case} ADD COLUMN {new} int
ALTER TABLE {lost} DROP COLUMN {new}
ALTER TABLE {t!case} ALTER COLUMN {t.c} DROP DEFAULT
ALTER TABLE IF EXISTS {new} ADD COLUMN {new2} int
ALTER TABLE {lost} RENAME TO {new}
ALTER TABLE {new} RENAME TO {new2}
ALTER TABLE {t!case} RENAME COLUMN {t.c} TO {new}
DROP TABLE {new}
DROP TABLE {lost}
DROP TABLE IF EXISTS {lost}
DROP TABLE {t!case} CASCADE
TRUNCATE {lost}
TRUNCATE {new}, {t}
LOCK TABLE {lost}
CREATE INDEX {new} ON {lost} (id)
CREATE INDEX {new} ON {t!case} ({t.c})
CREATE INDEX ON {new} (id)
CREATE TABLE {new} (LIKE {lost} INCLUDING ALL)
CREATE TABLE {new} (LIKE {t} INCLUDING ALL)
CREATE TABLE {new} (LIKE {t} INCLUDING DEFAULTS, {t.c} int)
CREATE TABLE {new} () INHERITS ({lost})
CREATE TABLE {new} () INHERITS ({t})
CREATE TABLE {new} ({t.c} point) INHERITS ({t})
CREATE TABLE {new} (id int REFERENCES {lost})
CREATE TABLE {new} (id int REFERENCES {t!case})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {lost} (id)
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {new2} (id)
CREATE TRIGGER {new} BEFORE INSERT ON {lost} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE POLICY {new} ON {lost} USING (true)
COMMENT ON TABLE {lost} IS 'x'
COMMENT ON TABLE {t!case} IS 'x'
COMMENT ON TABLE {t} IS 'x'
-- 3F000 invalid_schema_name
CREATE TABLE {new}.{new2} (id int)
ALTER TABLE {new}.{new2} ADD COLUMN a int
CREATE TYPE {new}.mood AS ENUM ('a')
CREATE FUNCTION {new}.f() RETURNS int LANGUAGE sql AS 'SELECT 1'
ALTER TABLE {t} SET SCHEMA {new}
ALTER TABLE {t} SET SCHEMA {schema}
DROP SCHEMA {new}
DROP SCHEMA IF EXISTS {new}
COMMENT ON SCHEMA {new} IS 'x'
-- 42P06 duplicate_schema, 2BP01
CREATE SCHEMA {schema}
CREATE SCHEMA IF NOT EXISTS {schema}
CREATE SCHEMA {new}
DROP SCHEMA {schema}
DROP SCHEMA {schema} CASCADE
ALTER SCHEMA {schema} RENAME TO {new}
ALTER SCHEMA {schema} RENAME TO public
ALTER SCHEMA {new} RENAME TO {new2}
CREATE SCHEMA pg_{new}
-- 42703 undefined_column
ALTER TABLE {t} DROP COLUMN {new}
ALTER TABLE {t} DROP COLUMN IF EXISTS {new}
ALTER TABLE {t} DROP COLUMN {t.lost}
ALTER TABLE {t} DROP COLUMN {t.c!case}
ALTER TABLE {t} ALTER COLUMN {new} SET NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.lost} SET NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.c!case} DROP NOT NULL
ALTER TABLE {t} ALTER COLUMN {new} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c!case} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.lost} TYPE text
ALTER TABLE {t} ALTER COLUMN {new} SET DEFAULT 1
ALTER TABLE {t} ALTER COLUMN {t.c!case} SET DEFAULT NULL
ALTER TABLE {t} ALTER COLUMN {t.lost} DROP DEFAULT
ALTER TABLE {t} ALTER COLUMN {new} SET STATISTICS 100
ALTER TABLE {t} ALTER COLUMN {new} SET STORAGE PLAIN
ALTER TABLE {t} ALTER COLUMN {new} DROP IDENTITY
ALTER TABLE {t} ALTER COLUMN {new} DROP EXPRESSION
ALTER TABLE {t} ALTER COLUMN {new} ADD GENERATED ALWAYS AS IDENTITY
ALTER TABLE {t} RENAME COLUMN {new} TO {new2}
ALTER TABLE {t} RENAME COLUMN {t.lost} TO {new2}
ALTER TABLE {t} RENAME {t.c!case} TO {new2}
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({new2})
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({t.c!case})
ALTER TABLE {t} ADD PRIMARY KEY ({new})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({new2} > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c!case} IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.lost} IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({new2}.{t.c} IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t2}.{t2.c} IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({new2}) REFERENCES {t2}
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c!case}) REFERENCES {t2}
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2} ({new2})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2} ({t2.c!case})
ALTER TABLE {t} ADD COLUMN {new} int REFERENCES {t2} ({new2})
ALTER TABLE {t} ADD COLUMN {new} int GENERATED ALWAYS AS ({new2} * 2) STORED
ALTER TABLE {t} ADD CONSTRAINT {new} EXCLUDE USING gist ({new2} WITH =)
CREATE INDEX {new} ON {t} ({new2})
CREATE INDEX {new} ON {t} ({t.lost})
CREATE INDEX {new} ON {t} ({t.c!case})
CREATE INDEX {new} ON {t} (lower({new2}))
CREATE INDEX {new} ON {t} ({t.c:btree}) INCLUDE ({new2})
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {new2} IS NULL
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {t.c2!case} IS NULL
CREATE UNIQUE INDEX {new} ON {t} ({t.c!case})
CREATE TABLE {new} (id int, UNIQUE ({new2}))
CREATE TABLE {new} (id int, PRIMARY KEY ({new2}))
CREATE TABLE {new} (id int, CHECK ({new2} > 0))
CREATE TABLE {new} (id int, CONSTRAINT {new3} FOREIGN KEY ({new2}) REFERENCES {t})
CREATE TABLE {new} (id int, ref {t.c.type} REFERENCES {t} ({t.c}))
CREATE TABLE {new} (id int, ref int REFERENCES {t})
CREATE TABLE {new} (id int) PARTITION BY RANGE ({new2})
COMMENT ON COLUMN {t}.{new} IS 'x'
COMMENT ON COLUMN {t}.{t.lost} IS 'x'
COMMENT ON COLUMN {t}.{t.c!case} IS 'x'
COMMENT ON COLUMN {t}.{t.c} IS 'x'
CREATE TRIGGER {new} BEFORE UPDATE OF {new2} ON {t} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} BEFORE UPDATE ON {t} FOR EACH ROW WHEN (NEW.{new2} IS NULL) EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} BEFORE UPDATE ON {t} FOR EACH ROW WHEN (OLD.{t.c} IS DISTINCT FROM NEW.{t.c!case}) EXECUTE FUNCTION {g}()
CREATE POLICY {new} ON {t} USING ({new2} = 1)
CREATE POLICY {new} ON {t} USING ({t.c!case} IS NOT NULL)
CREATE STATISTICS {new} ON {t.c:btree}, {new2} FROM {t}
ALTER SEQUENCE {s} OWNED BY {t}.{new}
CREATE SEQUENCE {new} OWNED BY {t}.{new2}
ALTER TABLE {t} CLUSTER ON {new}
ALTER TABLE {t} REPLICA IDENTITY USING INDEX {new}
GRANT SELECT ({new}) ON {t} TO CURRENT_USER
-- 42701 duplicate_column
ALTER TABLE {t} ADD COLUMN {t.c} int
ALTER TABLE {t} ADD COLUMN IF NOT EXISTS {t.c} int
ALTER TABLE {t} ADD COLUMN {new} int, ADD COLUMN {new} text
ALTER TABLE {t} ADD COLUMN {new} int, ADD COLUMN {t.c} {type}
ALTER TABLE {t} RENAME COLUMN {t.c} TO {t.c2}
ALTER TABLE {t} RENAME COLUMN {t.c} TO {t.c}
ALTER TABLE {t} ADD COLUMN ctid int
ALTER TABLE {t} RENAME COLUMN {t.c} TO xmin
ALTER TABLE {t} ADD UNIQUE ({t.c:btree}, {t.c})
CREATE TABLE {new} (a int, b int, a text)
CREATE TABLE {new} (a int, tableoid int)
CREATE TABLE {new} (a int, UNIQUE (a, a))
CREATE TABLE {new} (a int, PRIMARY KEY (a, a))
CREATE INDEX {new} ON {t} ({t.c:btree}, {t.c})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}, {t.c}) REFERENCES {t2}
CREATE TABLE {new} AS SELECT 1 AS a, 2 AS a
CREATE VIEW {new} AS SELECT {t.c}, {t.c} FROM {t}
CREATE VIEW {new} AS SELECT a.*, b.* FROM {t} a, {t} b
CREATE TYPE {new} AS (a int, a text)
ALTER TABLE {long} ADD COLUMN {long.c:long!tail} int
ALTER TABLE {t} DROP COLUMN {t.c}, ADD COLUMN {t.c} {type}
-- 42P07 duplicate_table
CREATE TABLE {t} (id int)
CREATE TABLE IF NOT EXISTS {t} (id int)
CREATE TABLE {v} (id int)
CREATE TABLE {i!own} (id int)
CREATE TABLE {s} (id int)
CREATE TABLE {t!case} (id int)
CREATE TABLE {lost} (id int)
CREATE TABLE {t} AS SELECT 1 AS a
CREATE TABLE {e} (id int)
CREATE TABLE {k} (id int)
CREATE VIEW {t} AS SELECT 1 AS a
CREATE VIEW {v} AS SELECT 1 AS a
CREATE MATERIALIZED VIEW {m} AS SELECT 1 AS a
CREATE MATERIALIZED VIEW IF NOT EXISTS {m} AS SELECT 1 AS a
CREATE OR REPLACE VIEW {t} AS SELECT 1 AS a
CREATE OR REPLACE VIEW {m} AS SELECT 1 AS a
CREATE SEQUENCE {s}
CREATE SEQUENCE IF NOT EXISTS {s}
CREATE SEQUENCE {t}
CREATE INDEX {i!bare} ON {i.t} ({i.t.c:btree})
CREATE INDEX IF NOT EXISTS {i!bare} ON {i.t} ({i.t.c:btree})
CREATE INDEX {t!bare} ON {t} ({t.c:btree})
CREATE INDEX {i:long!tail} ON {i.t} ({i.t.c:btree})
CREATE TABLE {long!tail} (id int)
ALTER TABLE {t} RENAME TO {t2!bare}
ALTER TABLE {t} RENAME TO {t!bare}
ALTER TABLE {t} RENAME TO {v!bare}
ALTER TABLE {t} RENAME TO {new}
ALTER TABLE {t} RENAME TO {e!bare}
ALTER INDEX {i} RENAME TO {t!bare}
ALTER INDEX {i} RENAME TO {new}
ALTER INDEX {new} RENAME TO {new2}
ALTER INDEX {i!case} RENAME TO {new2}
ALTER INDEX {i} RENAME TO {i2!bare}
ALTER VIEW {v} RENAME TO {t!bare}
ALTER VIEW {v} RENAME TO {new}
ALTER VIEW {new} RENAME TO {new2}
ALTER SEQUENCE {s} RENAME TO {t!bare}
ALTER SEQUENCE {new} RENAME TO {new2}
ALTER TABLE {t} ADD CONSTRAINT {t!bare} UNIQUE ({t.c:btree})
ALTER TABLE {t} ADD CONSTRAINT {i!bare} UNIQUE ({t.c:btree})
ALTER TABLE {t} ADD CONSTRAINT {i!bare} CHECK ({t.c} IS NOT NULL)
-- 42710 duplicate_object
ALTER TABLE {t} ADD CONSTRAINT {t.con} CHECK (true)
ALTER TABLE {t} ADD CONSTRAINT {t.con} UNIQUE ({t.c:btree})
ALTER TABLE {t} ADD CONSTRAINT {t.con} FOREIGN KEY ({t.c}) REFERENCES {t2}
ALTER TABLE {t} ADD CONSTRAINT {t2.con} CHECK (true)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (true), ADD CONSTRAINT {new} CHECK (true)
ALTER TABLE {t} RENAME CONSTRAINT {t.con} TO {t.con2}
ALTER TABLE {t} RENAME CONSTRAINT {t.con:primary} TO {i!bare}
ALTER TABLE {t} RENAME CONSTRAINT {t.con} TO {new}
ALTER TABLE {t} RENAME CONSTRAINT {new} TO {new2}
ALTER TABLE {t} RENAME CONSTRAINT {t.con!case} TO {new2}
CREATE TABLE {new} (a int CONSTRAINT x CHECK (a > 0), b int CONSTRAINT x CHECK (b > 0))
CREATE TRIGGER {t.trg} BEFORE INSERT ON {t} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE OR REPLACE TRIGGER {t.trg} BEFORE INSERT ON {t} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE POLICY {t.pol} ON {t} USING (true)
ALTER TRIGGER {t.trg} ON {t} RENAME TO {new}
ALTER TRIGGER {new} ON {t} RENAME TO {new2}
ALTER POLICY {t.pol} ON {t} RENAME TO {new}
ALTER POLICY {new} ON {t} RENAME TO {new2}
ALTER POLICY {new} ON {t} USING (true)
ALTER POLICY {t.pol} ON {t} USING ({new} = 1)
-- 42704 undefined_object
ALTER TABLE {t} DROP CONSTRAINT {new}
ALTER TABLE {t} DROP CONSTRAINT IF EXISTS {new}
ALTER TABLE {t} DROP CONSTRAINT {t.con!case}
ALTER TABLE {t} DROP CONSTRAINT {t2.con}
ALTER TABLE {t} DROP CONSTRAINT {t.con:foreign}
ALTER TABLE {t} DROP CONSTRAINT {t.con:check}
ALTER TABLE {t} DROP CONSTRAINT {t.con:unique}
ALTER TABLE {t} DROP CONSTRAINT {t.con:primary}
ALTER TABLE {t} DROP CONSTRAINT {t.con:primary} CASCADE
ALTER TABLE {t} VALIDATE CONSTRAINT {new}
ALTER TABLE {t} VALIDATE CONSTRAINT {t.con:check}
ALTER TABLE {t} VALIDATE CONSTRAINT {t.con:foreign}
ALTER TABLE {t} VALIDATE CONSTRAINT {t.con:unique}
ALTER TABLE {t} ALTER CONSTRAINT {new} DEFERRABLE
ALTER TABLE {t} ALTER CONSTRAINT {t.con:foreign} DEFERRABLE
ALTER TABLE {t} ALTER CONSTRAINT {t.con:check} DEFERRABLE
ALTER TABLE {t} ADD COLUMN {new} {new2}
ALTER TABLE {t} ADD COLUMN {new} {e!case}
ALTER TABLE {t} ADD COLUMN {new} {e}
ALTER TABLE {t} ADD COLUMN {new} {e}[]
ALTER TABLE {t} ADD COLUMN {new} {losttype}
ALTER TABLE {t} ADD COLUMN {new} int4 COLLATE "C"
ALTER TABLE {t} ADD COLUMN {new} text COLLATE "C"
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {new}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {losttype}
CREATE TABLE {new} (a {new2})
CREATE TABLE {new} (a strng, b int)
CREATE TABLE {new} (a datetime)
CREATE TABLE {new} (a varchar(0))
CREATE TABLE {new} (a varchar(10485761))
CREATE TABLE {new} (a int(4))
CREATE TABLE {new} (a numeric(1001))
CREATE TABLE {new} (a numeric(5, 6))
CREATE TABLE {new} (a timestamp(9))
CREATE TABLE {new} (a text(10))
CREATE TABLE {new} (a uuid(10))
CREATE TABLE {new} (a unsigned)
CREATE TABLE {new} (a nvarchar(10))
CREATE TABLE {new} (a {e!case})
CREATE TABLE {new} (a serial[])
CREATE TABLE {new} (a serial DEFAULT 1)
CREATE TABLE {new} (a pg_catalog.{new2})
DROP INDEX {new}
DROP INDEX IF EXISTS {new}
DROP INDEX {i}
DROP INDEX {i!case}
DROP INDEX {t}
DROP INDEX {pk}
DROP INDEX {pk} CASCADE
REINDEX INDEX {new}
REINDEX TABLE {lost}
DROP TRIGGER {new} ON {t}
DROP TRIGGER IF EXISTS {new} ON {t}
DROP TRIGGER {t.trg} ON {t}
DROP TRIGGER {t.trg} ON {t2}
DROP TRIGGER {new} ON {lost}
DROP POLICY {new} ON {t}
DROP POLICY {t.pol} ON {t}
DROP POLICY IF EXISTS {new} ON {t}
ALTER TABLE {t} ENABLE TRIGGER {new}
ALTER TABLE {t} DISABLE TRIGGER {t.trg}
ALTER TABLE {t} ENABLE RULE {new}
COMMENT ON CONSTRAINT {new} ON {t} IS 'x'
COMMENT ON CONSTRAINT {t.con} ON {t} IS 'x'
COMMENT ON TRIGGER {new} ON {t} IS 'x'
COMMENT ON POLICY {new} ON {t} IS 'x'
COMMENT ON INDEX {new} IS 'x'
COMMENT ON TYPE {new} IS 'x'
COMMENT ON INDEX {t} IS 'x'
COMMENT ON VIEW {t} IS 'x'
COMMENT ON TABLE {v} IS 'x'
COMMENT ON COLUMN {v}.{new} IS 'x'
COMMENT ON COLUMN {v}.{v.c} IS 'x'
COMMENT ON FUNCTION {new}() IS 'x'
COMMENT ON FUNCTION {g}() IS 'x'
-- 42809 wrong_object_type
DROP TABLE {v}
DROP VIEW {t}
DROP MATERIALIZED VIEW {v}
DROP VIEW {m}
DROP TABLE {s}
DROP SEQUENCE {t}
DROP INDEX {v}
DROP TABLE {i}
DROP TYPE {t}
ALTER TABLE {v} ADD COLUMN {new} int
ALTER TABLE {v} ALTER COLUMN {v.c} TYPE text
ALTER TABLE {v} ADD CONSTRAINT {new} CHECK (true)
ALTER TABLE {v} ALTER COLUMN {v.c} SET DEFAULT NULL
ALTER TABLE {v} ALTER COLUMN {v.c} SET NOT NULL
ALTER TABLE {m} ADD COLUMN {new} int
ALTER TABLE {s} ADD COLUMN {new} int
ALTER TABLE {i} ADD COLUMN {new} int
ALTER VIEW {t} RENAME TO {new}
ALTER TABLE {v} RENAME TO {new}
ALTER INDEX {t} RENAME TO {new}
ALTER SEQUENCE {t} RESTART
ALTER VIEW {t} ALTER COLUMN {t.c} DROP DEFAULT
ALTER MATERIALIZED VIEW {v} RENAME TO {new}
ALTER TABLE {v} ENABLE ROW LEVEL SECURITY
ALTER TABLE {t} ENABLE ROW LEVEL SECURITY
ALTER TABLE {v} RENAME COLUMN {v.c} TO {new}
ALTER TABLE {v} RENAME COLUMN {new} TO {new2}
ALTER TABLE {v} DROP COLUMN {v.c}
ALTER TABLE {t} ATTACH PARTITION {t2} DEFAULT
ALTER TABLE {t} DETACH PARTITION {t2}
CREATE INDEX {new} ON {v} ({v.c})
CREATE INDEX {new} ON {m} ({m.c:btree})
CREATE INDEX {new} ON {m} ({new2})
CREATE INDEX {new} ON {s} (last_value)
CREATE TRIGGER {new} BEFORE INSERT ON {v} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} INSTEAD OF INSERT ON {v} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} INSTEAD OF INSERT ON {t} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} BEFORE TRUNCATE ON {t} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} BEFORE INSERT ON {m} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE POLICY {new} ON {v} USING (true)
TRUNCATE {v}
TRUNCATE {m}
CREATE TABLE {new} (a int REFERENCES {v})
CREATE TABLE {new} () INHERITS ({v})
CREATE TABLE {new} PARTITION OF {t} DEFAULT
REFRESH MATERIALIZED VIEW {v}
REFRESH MATERIALIZED VIEW {m}
REFRESH MATERIALIZED VIEW {new}
REFRESH MATERIALIZED VIEW CONCURRENTLY {m}
INSERT INTO {m} VALUES (1)
INSERT INTO {s} VALUES (1)
-- 42P16 invalid_table_definition
ALTER TABLE {t:pk} ADD PRIMARY KEY ({t.c:btree})
ALTER TABLE {t:nopk} ADD PRIMARY KEY ({t.c:btree})
ALTER TABLE {t:nopk} ADD CONSTRAINT {new} PRIMARY KEY ({t.c:btree,notnull})
CREATE TABLE {new} (a int PRIMARY KEY, b int PRIMARY KEY)
CREATE TABLE {new} (a int PRIMARY KEY, b int, PRIMARY KEY (a, b))
ALTER TABLE {t} ALTER COLUMN {t.c:pk} DROP NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.c:notnull} DROP NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.c:identity} DROP NOT NULL
CREATE TABLE {new} (a int NOT NULL NULL)
CREATE TABLE {new} (a int DEFAULT 1 DEFAULT 2)
CREATE TABLE {new} (a int GENERATED ALWAYS AS IDENTITY DEFAULT 2)
CREATE TABLE {new} (a int GENERATED ALWAYS AS IDENTITY GENERATED ALWAYS AS IDENTITY)
CREATE TABLE {new} (a text GENERATED ALWAYS AS IDENTITY)
CREATE TABLE {new} (a int GENERATED ALWAYS AS (1) STORED DEFAULT 3)
CREATE TABLE {new} (a int, b int GENERATED ALWAYS AS (a) STORED, c int GENERATED ALWAYS AS (b) STORED)
CREATE TABLE {new} (a int GENERATED ALWAYS AS (a + 1) STORED)
CREATE TABLE {new} (a int, b text GENERATED ALWAYS AS (now()::text) STORED)
CREATE TABLE {new} (a int, b float8 GENERATED ALWAYS AS (random()) STORED)
CREATE TABLE {new} (a int, b uuid GENERATED ALWAYS AS (a) STORED)
CREATE TABLE {new} (a int, b int GENERATED ALWAYS AS (a * 2) STORED)
ALTER TABLE {t} ALTER COLUMN {t.c:gen} SET DEFAULT 1
ALTER TABLE {t} ALTER COLUMN {t.c:gen} DROP DEFAULT
ALTER TABLE {t} ALTER COLUMN {t.c:gen} DROP EXPRESSION
ALTER TABLE {t} ALTER COLUMN {t.c:plain} DROP EXPRESSION
ALTER TABLE {t} ALTER COLUMN {t.c:plain} DROP EXPRESSION IF EXISTS
ALTER TABLE {t} ALTER COLUMN {t.c:identity} SET DEFAULT 1
ALTER TABLE {t} ALTER COLUMN {t.c:identity} DROP DEFAULT
ALTER TABLE {t} ALTER COLUMN {t.c:plain} DROP IDENTITY
ALTER TABLE {t} ALTER COLUMN {t.c:plain} DROP IDENTITY IF EXISTS
ALTER TABLE {t} ALTER COLUMN {t.c:identity} DROP IDENTITY
ALTER TABLE {t} ALTER COLUMN {t.c:plain} SET GENERATED ALWAYS
ALTER TABLE {t} ALTER COLUMN {t.c:identity} SET GENERATED ALWAYS
ALTER TABLE {t} ALTER COLUMN {t.c} ADD GENERATED BY DEFAULT AS IDENTITY
ALTER TABLE {t} ALTER COLUMN {t.c:int,notnull} ADD GENERATED BY DEFAULT AS IDENTITY
ALTER TABLE {t} ALTER COLUMN {t.c:int,null} ADD GENERATED BY DEFAULT AS IDENTITY
ALTER TABLE {t} ALTER COLUMN {t.c:identity} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:identity} TYPE bigint
ALTER TABLE {t} ADD COLUMN {new} int GENERATED ALWAYS AS ({t.c:gen}) STORED
ALTER TABLE {t} ADD COLUMN {new} text GENERATED ALWAYS AS ({t.c:text} || 'x') STORED
ALTER TABLE {t} ADD COLUMN {new} text GENERATED ALWAYS AS ({t.c:ts}::text) STORED
ALTER TABLE {t} ADD COLUMN {new} int GENERATED ALWAYS AS ({t.c:text}) STORED
ALTER TABLE {t} ADD COLUMN {new} int GENERATED ALWAYS AS (sum({t.c:int})) STORED
ALTER TABLE {t} ADD COLUMN {new} int GENERATED ALWAYS AS ((SELECT 1)) STORED
-- 0A000 feature_not_supported, 42803 grouping_error, 42P20 windowing_error
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ((SELECT count(*) FROM {t2}) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:int} IN (SELECT {t2.c:int} FROM {t2}))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (EXISTS (SELECT 1 FROM {t2}))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (sum({t.c:int}) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (max({t.c:int}) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (count(*) < 10)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (row_number() OVER () > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (generate_series(1, 2) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (unnest(ARRAY[1, 2]) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:bool})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ('yes')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (1)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (length({t.c}) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} <> '')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:int} > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:int} > 1000000)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:int} > 1000000) NOT VALID
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:text} IN ('a', 'b'))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} IN ('a', 'b'))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} IN (1, 2))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:enum} = '{t.c.label}')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:enum} = 'nope')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:enum} IN ('{t.c.label}', 'nope'))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:enum} = 1)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c:enum} LIKE 'a%')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} LIKE 'a%')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} ~ '^a')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} = {t.c2})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} < {t.c2})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} BETWEEN 1 AND 10)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} = {lit})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} {op} {lit})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} {op} {t.c2})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} + 1 > {t.c2})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (coalesce({t.c}, {lit}) IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (CASE WHEN {t.c} IS NULL THEN {lit} ELSE {lit2} END IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (NOT {t.c})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} AND true)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} = ANY (ARRAY['a', 'b']))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} = ANY ({t.c2}))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({new2}({t.c}))
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({fn}({t.c}) IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({fn}({t.c}, {lit}) IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c}::{type} IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (char_length({t.c:text}) <= 1000)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (jsonb_typeof({t.c}) = 'object')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} ->> 'a' IS NOT NULL)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} @> '{}')
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (num_nonnulls({t.c}, {t.c2}) = 1)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (array_length({t.c}, 1) > 0)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (cardinality({t.c:array}) < 1000)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} >= now())
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} IS TRUE)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (lower({t.c}) = {t.c})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (extract(year FROM {t.c}) > 2000)
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (date_trunc('day', {t.c}) = {t.c})
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK ({t.c} - {t.c2} < interval '1 day')
CREATE TABLE {new} (a int, b text, CHECK (a = b))
CREATE TABLE {new} (a int, b text, CHECK (a > 0 AND length(b) > 0))
CREATE TABLE {new} (a int CHECK (sum(a) > 0))
CREATE TABLE {new} (a int CHECK (a IN (SELECT 1)))
CREATE TABLE {new} (a {type} CHECK (a > 0))
CREATE TABLE {new} (a {type} CHECK (a <> ''))
CREATE TABLE {new} (a {type} CHECK (length(a) > 2))
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({t.c:btree}) NOT VALID
ALTER TABLE {t:nopk} ADD CONSTRAINT {new} PRIMARY KEY ({t.c:btree}) NOT VALID
ALTER TABLE {t} ADD CONSTRAINT {new} CHECK (true) DEFERRABLE
-- 42P17 invalid_object_definition, index expressions
CREATE INDEX {new} ON {t} ((now()))
CREATE INDEX {new} ON {t} (({t.c:ts}::text))
CREATE INDEX {new} ON {t} (to_char({t.c:ts}, 'YYYY'))
CREATE INDEX {new} ON {t} (date({t.c:ts}))
CREATE INDEX {new} ON {t} (date_trunc('day', {t.c:ts}))
CREATE INDEX {new} ON {t} (lower({t.c}))
CREATE INDEX {new} ON {t} (lower({t.c:text}))
CREATE INDEX {new} ON {t} (({t.c:text} || 'x'))
CREATE INDEX {new} ON {t} (concat({t.c:text}, 'x'))
CREATE INDEX {new} ON {t} (random())
CREATE INDEX {new} ON {t} (sum({t.c:int}))
CREATE INDEX {new} ON {t} ((SELECT 1))
CREATE INDEX {new} ON {t} (generate_series(1, 2))
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {t.c2:ts} > now()
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {t.c2} > 0
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {t.c2}
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {t.c2} = {lit}
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE random() > 0.5
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE EXISTS (SELECT 1)
CREATE INDEX {new} ON {t} ({t.c:btree}) WHERE {t.c} IN (SELECT 1)
CREATE INDEX {new} ON {t} (({t.c:json} ->> 'a'))
CREATE INDEX {new} ON {t} (({t.c} ->> 'a'))
CREATE INDEX {new} ON {t} (coalesce({t.c}, {lit}))
CREATE INDEX {new} ON {t} ({fn}({t.c}))
CREATE INDEX {new} ON {t} ({new2}({t.c}))
CREATE INDEX {new} ON {t} USING gin (to_tsvector('english', {t.c:text}))
CREATE INDEX {new} ON {t} USING gin (to_tsvector({t.c:text}))
CREATE INDEX {new} ON {t} USING gin (to_tsvector('english', {t.c}))
-- indexcmds: methods, operator classes, options
CREATE INDEX {new} ON {t} ({t.c})
CREATE INDEX {new} ON {t} ({t.c:json})
CREATE INDEX {new} ON {t} ({t.c}) INCLUDE ({t.c2})
CREATE INDEX {new} ON {t} USING {method} ({t.c})
CREATE INDEX {new} ON {t} USING {method} ({t.c}, {t.c2})
CREATE UNIQUE INDEX {new} ON {t} USING {method} ({t.c})
CREATE INDEX {new} ON {t} USING {new2} ({t.c})
CREATE INDEX {new} ON {t} USING gin ({t.c})
CREATE INDEX {new} ON {t} USING gin ({t.c:json})
CREATE INDEX {new} ON {t} USING gin ({t.c:array})
CREATE INDEX {new} ON {t} USING gin ({t.c:text})
CREATE INDEX {new} ON {t} USING gist ({t.c})
CREATE INDEX {new} ON {t} USING hash ({t.c})
CREATE INDEX {new} ON {t} USING hash ({t.c:btree}, {t.c2:btree})
CREATE INDEX {new} ON {t} USING brin ({t.c})
CREATE INDEX {new} ON {t} ({t.c} {opclass})
CREATE INDEX {new} ON {t} USING gin ({t.c} {opclass})
CREATE INDEX {new} ON {t} ({t.c} text_pattern_ops)
CREATE INDEX {new} ON {t} ({t.c:text} text_pattern_ops)
CREATE INDEX {new} ON {t} ({t.c} varchar_pattern_ops)
CREATE INDEX {new} ON {t} USING gin ({t.c:json} jsonb_path_ops)
CREATE INDEX {new} ON {t} USING gin ({t.c:text} gin_trgm_ops)
CREATE INDEX {new} ON {t} ({t.c:btree} {new2})
CREATE INDEX {new} ON {t} ({t.c} COLLATE "C")
CREATE INDEX {new} ON {t} ({t.c:text} COLLATE "C")
CREATE INDEX {new} ON {t} USING hash ({t.c:int} DESC)
CREATE INDEX {new} ON {t} USING gin ({t.c:array}) INCLUDE ({t.c2})
CREATE INDEX {new} ON {t} ({t.c:btree}) WITH (fillfactor = 70)
CREATE INDEX {new} ON {t} ({t.c:btree}) WITH (fillfactor = 5)
CREATE INDEX {new} ON {t} ({t.c:btree}) WITH ({new2} = 1)
CREATE INDEX {new} ON {t} (ctid)
CREATE UNIQUE INDEX {new} ON {t} ({t.c:btree})
CREATE UNIQUE INDEX {new} ON {t} ({t.c:pk})
CREATE UNIQUE INDEX {new} ON {t} ({t.c:dup,btree})
CREATE UNIQUE INDEX {new} ON {t} ({t.c:btree}) WHERE false
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({t.c})
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({t.c:json})
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({t.c:dup,btree})
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE ({t.c:btree}, {t.c2:btree})
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE USING INDEX {new2}
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE USING INDEX {t.idx!bare}
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE USING INDEX {t.idx:unique!bare}
ALTER TABLE {t} ADD CONSTRAINT {new} UNIQUE USING INDEX {t2.idx!bare}
ALTER TABLE {t} ADD CONSTRAINT {new} PRIMARY KEY USING INDEX {t.idx:unique!bare}
ALTER TABLE {t} ADD CONSTRAINT {new} EXCLUDE USING gist ({t.c} WITH =)
ALTER TABLE {t} ADD CONSTRAINT {new} EXCLUDE USING btree ({t.c:btree} WITH =)
ALTER TABLE {t} ADD CONSTRAINT {new} EXCLUDE USING gist ({t.c:range} WITH &&)
ALTER TABLE {t} ADD CONSTRAINT {new} EXCLUDE USING gist ({t.c:int} WITH =, {t.c2:range} WITH &&)
CREATE TABLE {new} (a {type} UNIQUE)
CREATE TABLE {new} (a {type} PRIMARY KEY)
CREATE TABLE {new} (a {type}, b {type2}, PRIMARY KEY (a, b))
CREATE STATISTICS {new} ON {t.c:btree}, {t.c2:btree} FROM {t}
CREATE STATISTICS {new} ON {t.c}, {t.c2} FROM {t}
CREATE STATISTICS {new} ON {t.c} FROM {t}
CREATE STATISTICS {new} ON {t.c:btree}, {t.c2:btree} FROM {lost}
-- 42830 invalid_foreign_key, 42804
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2} ({t2.c})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2} ({t2.c:unique})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2}
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:int}) REFERENCES {t2} ({t2.c:pk,int})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:int}) REFERENCES {t2} ({t2.c:pk,int}) NOT VALID
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:text}) REFERENCES {t2} ({t2.c:pk,int})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:text}) REFERENCES {t2} ({t2.c:pk})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:uuid}) REFERENCES {t2} ({t2.c:pk})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}, {t.c2}) REFERENCES {t2} ({t2.c:pk})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2} ({t2.c}, {t2.c2})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {t2} ({t2.c:pk}) ON DELETE SET NULL
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:gen}) REFERENCES {t2} ({t2.c:pk}) ON DELETE SET NULL
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c:gen}) REFERENCES {t2} ({t2.c:pk}) ON UPDATE CASCADE
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {v} ({v.c})
ALTER TABLE {t} ADD COLUMN {new} {t2.c.type} REFERENCES {t2} ({t2.c:unique})
ALTER TABLE {t} ADD COLUMN {new} uuid REFERENCES {t2} ({t2.c:pk})
ALTER TABLE {t} ADD COLUMN {new} int NOT NULL REFERENCES {t2} ({t2.c:pk})
ALTER TABLE {t} ADD COLUMN {new} int DEFAULT 999999 REFERENCES {t2} ({t2.c:pk,int})
CREATE TABLE {new} (a {type} REFERENCES {t} ({t.c:unique}))
CREATE TABLE {new} (a {t.c.type} REFERENCES {t} ({t.c:pk}))
CREATE TABLE {new} (a int, b int, FOREIGN KEY (a, b) REFERENCES {t} ({t.c:pk}))
CREATE TABLE {new} (a int, b int REFERENCES {new} (a))
CREATE TABLE {new} (a int PRIMARY KEY, b text REFERENCES {new} (a))
CREATE UNLOGGED TABLE {new} (a {t.c.type} REFERENCES {t} ({t.c:pk}))
CREATE TABLE {new} (a int REFERENCES {p})
-- 23502 and other rows
ALTER TABLE {t} ADD COLUMN {new} {type} NOT NULL
ALTER TABLE {t} ADD COLUMN {new} text NOT NULL
ALTER TABLE {t} ADD COLUMN {new} int NOT NULL DEFAULT 1
ALTER TABLE {t} ADD COLUMN {new} int NOT NULL DEFAULT NULL
ALTER TABLE {t} ADD COLUMN {new} {d:notnull}
ALTER TABLE {t} ADD COLUMN {new} {d}
ALTER TABLE {t:nopk} ADD COLUMN {new} int PRIMARY KEY
ALTER TABLE {t:nopk} ADD COLUMN {new} serial PRIMARY KEY
ALTER TABLE {t:pk} ADD COLUMN {new} serial PRIMARY KEY
ALTER TABLE {t} ADD COLUMN {new} bigint GENERATED ALWAYS AS IDENTITY
ALTER TABLE {t} ADD COLUMN {new} int UNIQUE
ALTER TABLE {t} ADD COLUMN {new} int DEFAULT 7 UNIQUE
ALTER TABLE {t} ADD COLUMN {new} int CHECK ({new} > 0)
ALTER TABLE {t} ADD COLUMN {new} int DEFAULT 0 CHECK ({new} > 0)
ALTER TABLE {t} ADD COLUMN {new} {e} NOT NULL
ALTER TABLE {t} ADD COLUMN {new} {e} NOT NULL DEFAULT '{e.label}'
ALTER TABLE {t} ADD COLUMN {new} {e} NOT NULL DEFAULT 'nope'
ALTER TABLE {t} ADD COLUMN {new} {type} DEFAULT {lit}
ALTER TABLE {t} ADD COLUMN {new} {type} NOT NULL DEFAULT {lit}
ALTER TABLE {t} ADD COLUMN {new} timestamptz NOT NULL DEFAULT now(), ADD COLUMN {new2} int NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.c:null} SET NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.c:notnull} SET NOT NULL
ALTER TABLE {t} ALTER COLUMN {t.c} SET NOT NULL
-- 42804 defaults, 42P10, 0A000, 42803
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {lit}
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {lit}::{type}
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {lit}::{t.c.type}
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {t.c2}
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT NULL
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT now()
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT gen_random_uuid()
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {fn}()
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {new}()
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT uuid_generate_v4()
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT nextval('{s}')
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT nextval('{new}')
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT (SELECT 1)
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT sum(1)
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT generate_series(1, 2)
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT row_number() OVER ()
ALTER TABLE {t} ALTER COLUMN {t.c:enum} SET DEFAULT '{t.c.label}'
ALTER TABLE {t} ALTER COLUMN {t.c:enum} SET DEFAULT 'nope'
ALTER TABLE {t} ALTER COLUMN {t.c:enum} SET DEFAULT '{t.c.label}'::text
ALTER TABLE {t} ALTER COLUMN {t.c:enum} SET DEFAULT 'nope'::{t.c.type}
ALTER TABLE {t} ALTER COLUMN {t.c:enum} SET DEFAULT 1
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT 1 + 'x'
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT 1 || 'x'
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET DEFAULT 1 / 2.0
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT '{}'
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT '[]'
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT ''
ALTER TABLE {t} ALTER COLUMN {t.c:array} SET DEFAULT ARRAY[1, 2]
ALTER TABLE {t} ALTER COLUMN {t.c:array} SET DEFAULT ARRAY[]::text[]
ALTER TABLE {t} ALTER COLUMN {t.c:array} SET DEFAULT ARRAY[]
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT {lit} {op} {lit2}
ALTER TABLE {t} ALTER COLUMN {t.c} SET DEFAULT coalesce({lit}, {lit2})
CREATE TABLE {new} (a {type} DEFAULT {lit})
CREATE TABLE {new} (a {type} DEFAULT {lit}::{type2})
CREATE TABLE {new} (a {type} DEFAULT ({fn}()))
CREATE TABLE {new} (a int, b int DEFAULT a)
CREATE TABLE {new} (a int DEFAULT (SELECT max(id) FROM {t}))
CREATE TABLE {new} (a {e} DEFAULT '{e.label}')
CREATE TABLE {new} (a {e} DEFAULT 'nope')
CREATE TABLE {new} (a {e}[] DEFAULT '{"nope"}')
CREATE TABLE {new} (a {e}[] DEFAULT '{"{e.label}"}')
CREATE TABLE {new} (a int[] DEFAULT '{1,x}')
CREATE TABLE {new} (a {type}[] DEFAULT '{1,2}')
-- 42804, 42846 cannot_coerce: types
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type} USING {t.c}::{type}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type} USING {t.c}::text::{type}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type} USING {lit}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type} USING {t.c2}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type} USING {fn}({t.c})
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type} USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE int USING {new}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE int USING {t.c!case}
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE int USING (SELECT 1)
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE int USING sum({t.c2:int})
ALTER TABLE {t} ALTER COLUMN {t.c:default} TYPE {type}
ALTER TABLE {t} ALTER COLUMN {t.c:default} TYPE {type} USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c:enum} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:enum} TYPE {e}
ALTER TABLE {t} ALTER COLUMN {t.c:enum} TYPE {e} USING {t.c}::text::{e}
ALTER TABLE {t} ALTER COLUMN {t.c:enum} TYPE {e} USING {t.c}::{e}
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE {e}
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE {e} USING {t.c}::{e}
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE int
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE int USING {t.c}::int
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE jsonb USING {t.c}::jsonb
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE uuid USING {t.c}::uuid
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE varchar(1)
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE boolean USING ({t.c} = 'a')
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE smallint
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE bigint
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE boolean
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE boolean USING {t.c}::boolean
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE boolean USING ({t.c} <> 0)
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE timestamptz USING to_timestamp({t.c})
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE text USING {t.c} || ''
ALTER TABLE {t} ALTER COLUMN {t.c:bool} TYPE int
ALTER TABLE {t} ALTER COLUMN {t.c:bool} TYPE int USING {t.c}::int
ALTER TABLE {t} ALTER COLUMN {t.c:bool} TYPE int USING CASE WHEN {t.c} THEN 1 ELSE 0 END
ALTER TABLE {t} ALTER COLUMN {t.c:json} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:json} TYPE text[]
ALTER TABLE {t} ALTER COLUMN {t.c:ts} TYPE date
ALTER TABLE {t} ALTER COLUMN {t.c:ts} TYPE bigint USING extract(epoch FROM {t.c})
ALTER TABLE {t} ALTER COLUMN {t.c:ts} TYPE timestamptz USING {t.c} AT TIME ZONE 'UTC'
ALTER TABLE {t} ALTER COLUMN {t.c:array} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:array} TYPE text USING array_to_string({t.c}, ',')
ALTER TABLE {t} ALTER COLUMN {t.c:array} TYPE jsonb USING to_jsonb({t.c})
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE text[] USING string_to_array({t.c}, ',')
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE text[] USING ARRAY[{t.c}]
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE {type}, ALTER COLUMN {t.c} SET DEFAULT {lit}
ALTER TABLE {t} ALTER COLUMN {t.c} DROP DEFAULT, ALTER COLUMN {t.c} TYPE {type} USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE text, ALTER COLUMN {t.c} TYPE varchar(200)
ALTER TABLE {t} ALTER COLUMN {t.c:indexed} TYPE jsonb USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c:indexed} TYPE json USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c:indexed} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:pk} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:pk} TYPE bigint
ALTER TABLE {t} ALTER COLUMN {t.c:referenced} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:referenced} TYPE bigint
ALTER TABLE {t} ALTER COLUMN {t.c:fk} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:fk} TYPE bigint
ALTER TABLE {t} ALTER COLUMN {t.c:viewed} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:viewed} TYPE {type} USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c:checked} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:checked} TYPE {type} USING NULL
ALTER TABLE {t} ALTER COLUMN {t.c:gen} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c:source} TYPE text
ALTER TABLE {t} ALTER COLUMN {t.c} TYPE text COLLATE "C"
ALTER TABLE {t} ALTER COLUMN {t.c:text} TYPE text COLLATE "C"
ALTER TABLE {t} ALTER COLUMN {t.c:int} TYPE int COLLATE "C"
-- 2BP01 dependent_objects_still_exist
ALTER TABLE {t} DROP COLUMN {t.c}
ALTER TABLE {t} DROP COLUMN {t.c:viewed}
ALTER TABLE {t} DROP COLUMN {t.c:viewed} CASCADE
ALTER TABLE {t} DROP COLUMN {t.c:referenced}
ALTER TABLE {t} DROP COLUMN {t.c:referenced} CASCADE
ALTER TABLE {t} DROP COLUMN {t.c:fk}
ALTER TABLE {t} DROP COLUMN {t.c:source}
ALTER TABLE {t} DROP COLUMN {t.c:gen}
ALTER TABLE {t} DROP COLUMN {t.c:checked}
ALTER TABLE {t} DROP COLUMN {t.c:indexed}
ALTER TABLE {t} DROP COLUMN {t.c:pk}
ALTER TABLE {t} DROP COLUMN {t.c:policy}
ALTER TABLE {t} DROP COLUMN {t.c:trigger}
ALTER TABLE {t} DROP COLUMN {t.c}, DROP COLUMN {t.c}
ALTER TABLE {t} DROP COLUMN {t.c}, ALTER COLUMN {t.c} SET DEFAULT NULL
ALTER TABLE {t} DROP COLUMN ctid
DROP TABLE {t}
DROP TABLE {t} CASCADE
DROP TABLE {t}, {t2}
DROP TABLE {t}, {t}
DROP TABLE IF EXISTS {t}
DROP VIEW {v}
DROP VIEW {v} CASCADE
DROP VIEW {new}
DROP VIEW {v}, {v2}
DROP MATERIALIZED VIEW {m}
DROP MATERIALIZED VIEW {new}
DROP SEQUENCE {s}
DROP SEQUENCE {s} CASCADE
DROP SEQUENCE {new}
DROP TYPE {e}
DROP TYPE {e} CASCADE
DROP TYPE {new}
DROP TYPE {e!case}
DROP TYPE IF EXISTS {new}
DROP TYPE {k}
DROP TYPE {d}
DROP DOMAIN {d}
DROP DOMAIN {e}
DROP DOMAIN {new}
DROP DOMAIN {d} CASCADE
DROP FUNCTION {f}
DROP FUNCTION {g}()
DROP FUNCTION {g}
DROP FUNCTION {g} CASCADE
DROP FUNCTION {new}()
DROP FUNCTION {new}
DROP FUNCTION IF EXISTS {new}()
DROP FUNCTION {f}(point)
DROP PROCEDURE {f}
DROP PROCEDURE {new}
DROP EXTENSION {new}
DROP EXTENSION IF EXISTS {new}
TRUNCATE {t}
TRUNCATE {t} CASCADE
TRUNCATE {t}, {t2}
-- 42P16, 42P17, 42809: inheritance and partitions
CREATE TABLE {new} (a int) PARTITION BY RANGE (b)
CREATE TABLE {new} (a int PRIMARY KEY, b int) PARTITION BY RANGE (b)
CREATE TABLE {new} (a int, b int, PRIMARY KEY (a, b)) PARTITION BY RANGE (b)
CREATE TABLE {new} (a int UNIQUE, b int) PARTITION BY LIST (b)
CREATE TABLE {new} (a int, b int) PARTITION BY LIST (a, b)
CREATE TABLE {new} (a int, b int) PARTITION BY HASH (a, b)
CREATE TABLE {new} (a int, b int) PARTITION BY {new2} (a)
CREATE TABLE {new} (a json) PARTITION BY RANGE (a)
CREATE TABLE {new} (a timestamptz) PARTITION BY RANGE (date_trunc('day', a))
CREATE TABLE {new} (a int) PARTITION BY RANGE ((a + 1))
CREATE TABLE {new} (a int) PARTITION BY RANGE ((1))
CREATE UNIQUE INDEX {new} ON {p} ({p.c:nonkey,btree})
CREATE UNIQUE INDEX {new} ON {p} ({p.c:nonkey,btree}, {p.c2:key})
CREATE INDEX {new} ON {p} ({p.c:btree})
CREATE INDEX {new} ON {p} ({new2})
CREATE INDEX {new} ON ONLY {p} ({p.c:btree})
ALTER TABLE {p} ADD CONSTRAINT {new} UNIQUE ({p.c:nonkey,btree})
ALTER TABLE {p} ADD CONSTRAINT {new} CHECK ({p.c} IS NOT NULL) NO INHERIT
ALTER TABLE {p} ADD CONSTRAINT {new} EXCLUDE USING btree ({p.c:btree} WITH =)
ALTER TABLE {p} ADD CONSTRAINT {new} FOREIGN KEY ({p.c}) REFERENCES {t} NOT VALID
ALTER TABLE {p} ADD CONSTRAINT {new} FOREIGN KEY ({p.c:int}) REFERENCES {t} ({t.c:pk,int})
ALTER TABLE {t} ADD CONSTRAINT {new} FOREIGN KEY ({t.c}) REFERENCES {p} ({p.c:nonkey})
ALTER TABLE {p} DROP COLUMN {p.c:key}
ALTER TABLE {p} DROP COLUMN {p.c:nonkey}
ALTER TABLE {p} ALTER COLUMN {p.c:key} TYPE text
ALTER TABLE {p} ALTER COLUMN {p.c:nonkey} TYPE text
ALTER TABLE ONLY {p} ADD COLUMN {new} int
ALTER TABLE ONLY {p} DROP COLUMN {p.c:nonkey}
ALTER TABLE ONLY {p} ALTER COLUMN {p.c:nonkey} SET NOT NULL
ALTER TABLE {p} ADD COLUMN {new} int
ALTER TABLE {p} ADD COLUMN {new} int NOT NULL
ALTER TABLE {p} RENAME COLUMN {p.c} TO {new}
ALTER TABLE {p} SET UNLOGGED
ALTER TABLE {q} ADD COLUMN {new} int
ALTER TABLE {q} DROP COLUMN {q.c}
ALTER TABLE {q} RENAME COLUMN {q.c} TO {new}
ALTER TABLE {q} ALTER COLUMN {q.c} TYPE text
ALTER TABLE {q} ALTER COLUMN {q.c:notnull} DROP NOT NULL
ALTER TABLE {q} ALTER COLUMN {q.c} SET DEFAULT NULL
ALTER TABLE {q} DROP CONSTRAINT {q.con}
ALTER TABLE {q} RENAME CONSTRAINT {q.con} TO {new}
ALTER TABLE {q} INHERIT {t}
ALTER TABLE {q} ADD CONSTRAINT {new} CHECK ({q.c} IS NOT NULL)
DROP TABLE {q}
DROP TABLE {p}
DROP INDEX {q.idx}
ALTER TABLE {p} ATTACH PARTITION {new} DEFAULT
ALTER TABLE {p} ATTACH PARTITION {t} DEFAULT
ALTER TABLE {p} ATTACH PARTITION {q} DEFAULT
ALTER TABLE {p} ATTACH PARTITION {p} DEFAULT
ALTER TABLE {p} DETACH PARTITION {q}
ALTER TABLE {p} DETACH PARTITION {t}
ALTER TABLE {p} DETACH PARTITION {new}
CREATE TABLE {new} PARTITION OF {p} DEFAULT
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (1000000) TO (1000001)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM ('2990-01-01') TO ('2991-01-01')
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM ('2990-01-01') TO ('2980-01-01')
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (1) TO (2)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES IN (1)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES IN ('zzz')
CREATE TABLE {new} PARTITION OF {p} FOR VALUES WITH (MODULUS 3, REMAINDER 7)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM ('x') TO ('y')
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (1, 2) TO (3, 4)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (MINVALUE) TO (MAXVALUE)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (MAXVALUE) TO (MINVALUE)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (NULL) TO (MAXVALUE)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES IN (NULL)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM ({p.c}) TO (MAXVALUE)
CREATE TABLE {new} PARTITION OF {p} FOR VALUES FROM (sum(1)) TO (MAXVALUE)
ALTER TABLE {p} ATTACH PARTITION {t} FOR VALUES FROM (1) TO (2)
ALTER TABLE {p} ATTACH PARTITION {t} FOR VALUES IN ('x', 'y')
CREATE TABLE {new} PARTITION OF {new2} DEFAULT
CREATE TABLE {new} PARTITION OF {lost} DEFAULT
CREATE TABLE {new} PARTITION OF {p} ({new2} WITH OPTIONS NOT NULL) DEFAULT
CREATE TRIGGER {new} BEFORE INSERT ON {p} FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} AFTER INSERT ON {p} REFERENCING NEW TABLE AS x FOR EACH ROW EXECUTE FUNCTION {g}()
CREATE TRIGGER {new} AFTER INSERT ON {t} REFERENCING NEW TABLE AS x FOR EACH STATEMENT EXECUTE FUNCTION {g}()
ALTER TABLE {t} INHERIT {t2}
ALTER TABLE {t} INHERIT {new}
ALTER TABLE {t} INHERIT {t}
ALTER TABLE {t} NO INHERIT {t2}
ALTER TABLE {t} INHERIT {p}
ALTER TABLE {t} OF {new}
ALTER TABLE {t} NOT OF
ALTER TABLE {t} SET (fillfactor = 70)
ALTER TABLE {t} SET (fillfactor = 700)
ALTER TABLE {t} SET ({new} = 1)
ALTER TABLE {t} SET UNLOGGED
ALTER TABLE {t} SET LOGGED
ALTER TABLE {t} OWNER TO CURRENT_USER
ALTER TABLE {t} CLUSTER ON {t.idx!bare}
ALTER TABLE {t} REPLICA IDENTITY USING INDEX {t.idx!bare}
ALTER TABLE {t} REPLICA IDENTITY FULL
ALTER TABLE {t} ALTER COLUMN {t.c} SET STORAGE EXTERNAL
ALTER TABLE {t} ALTER COLUMN {t.c:int} SET STORAGE EXTERNAL
ALTER TABLE {t} ALTER COLUMN {t.c:text} SET STORAGE EXTERNAL
ALTER TABLE {t} ALTER COLUMN {t.c} SET STATISTICS 500
ALTER TABLE {t} ALTER COLUMN {t.c} SET STATISTICS 20000
-- more of CLUSTER, sequences, names of constraints
CLUSTER {t} USING {t.idx!bare}
ALTER TABLE {t} SET WITHOUT CLUSTER
ALTER TABLE {t} RENAME CONSTRAINT {t.con} TO {t2!bare}
DROP SEQUENCE {s} RESTRICT
ALTER SEQUENCE {s} OWNED BY NONE
