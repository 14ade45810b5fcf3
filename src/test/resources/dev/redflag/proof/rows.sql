-- One statement a line, with holes that are filled from the catalog: INSERT, UPDATE, DELETE, MERGE, COPY.
-- 42P01, 42703
INSERT INTO {new} VALUES (1)
INSERT INTO {lost} VALUES (1)
INSERT INTO {t!case} DEFAULT VALUES
INSERT INTO {t} ({new}) VALUES (1)
INSERT INTO {t} ({t.lost}) VALUES (NULL)
INSERT INTO {t} ({t.c!case}) VALUES (NULL)
INSERT INTO {t} ({t.required}, {new}) VALUES ({t.values}, 1)
INSERT INTO {t} ({t.required}) VALUES ({t.values})
INSERT INTO {t} ({t.required}) VALUES ({t.values}) RETURNING {new}
INSERT INTO {t} ({t.required}) VALUES ({t.values}) RETURNING *
INSERT INTO {t} ({t.required}) SELECT {t.values} WHERE false
INSERT INTO {t} ({t.required}) SELECT {t.values} FROM {t2}
INSERT INTO {t} ({t.required}) SELECT {t.values} FROM {lost}
INSERT INTO {t} ({t.c}) SELECT {t2.c} FROM {t2}
INSERT INTO {t} ({t.c}) SELECT {new} FROM {t2}
INSERT INTO {t} ({t.c}) SELECT {t2.c!case} FROM {t2}
INSERT INTO {t} SELECT * FROM {t2}
INSERT INTO {t} SELECT * FROM {t} WHERE false
-- 42601: more or fewer values than columns
INSERT INTO {t} ({t.c}) VALUES (NULL, NULL)
INSERT INTO {t} ({t.c}, {t.c2}) VALUES (NULL)
INSERT INTO {t} ({t.c}) SELECT {t2.c}, {t2.c2} FROM {t2}
INSERT INTO {t} VALUES (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45)
-- 42701
INSERT INTO {t} ({t.c}, {t.c}) VALUES (NULL, NULL)
-- 23502, 428C9, 42804, 22P02
INSERT INTO {t} ({t.c:notnull,nodefault}) VALUES (NULL)
INSERT INTO {t} ({t.c:null}) VALUES (NULL)
INSERT INTO {t} DEFAULT VALUES
INSERT INTO {t} ({t.c}) VALUES (DEFAULT)
INSERT INTO {t} ({t.c:always}) VALUES (1)
INSERT INTO {t} ({t.c:gen}) VALUES (NULL)
INSERT INTO {t} ({t.required}, {t.c:gen}) VALUES ({t.values}, DEFAULT)
INSERT INTO {t} ({t.required}, {t.c:always}) OVERRIDING SYSTEM VALUE VALUES ({t.values}, 50)
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, {lit})
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, {lit}::{type})
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, ({lit} {op} {lit2}))
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, {fn}())
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, {new}())
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, {new})
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, "double quoted")
INSERT INTO {t} ({t.required}, {t.c:extra,enum}) VALUES ({t.values}, '{t.c.label}')
INSERT INTO {t} ({t.required}, {t.c:extra,enum}) VALUES ({t.values}, 'nope')
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, (SELECT {t2.c} FROM {t2} WHERE false))
INSERT INTO {t} ({t.required}, {t.c:extra}) SELECT {t.values}, {t2.c} FROM {t2} WHERE false
INSERT INTO {t} ({t.required}, {t.c:extra}) SELECT {t.values}, {lit} WHERE false
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, {lit}), ({t.values}, {lit2})
INSERT INTO {t} ({t.required}, {t.c:extra}) VALUES ({t.values}, sum(1))
INSERT INTO {t} ({t.required}, {t.c:extra,int}) VALUES ({t.values}, 99999999999)
INSERT INTO {t} ({t.required}, {t.c:extra,int}) VALUES ({t.values}, '12x')
INSERT INTO {t} ({t.required}, {t.c:extra,text}) VALUES ({t.values}, 12)
INSERT INTO {t} ({t.required}, {t.c:extra,text}) VALUES ({t.values}, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
-- 42P10: ON CONFLICT
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({t.c}) DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({t.c:unique}) DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({t.c:pk}) DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({new}) DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ON CONSTRAINT {new} DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ON CONSTRAINT {t.con:unique} DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ON CONSTRAINT {t.con:check} DO NOTHING
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT DO UPDATE SET {t.c} = NULL
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({t.c:pk}) DO UPDATE SET {t.c} = EXCLUDED.{t.c}
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({t.c:pk}) DO UPDATE SET {new} = 1
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ({t.c:pk}) DO UPDATE SET {t.c} = EXCLUDED.{new}
-- UPDATE
UPDATE {new} SET a = 1
UPDATE {lost} SET a = 1
UPDATE {t!case} SET {t.c} = NULL
UPDATE {t} SET {new} = 1
UPDATE {t} SET {t.lost} = NULL
UPDATE {t} SET {t.c!case} = NULL
UPDATE {t} SET {t}.{t.c} = NULL
UPDATE {t} SET {t.c} = {new}
UPDATE {t} SET {t.c} = {t.c2}
UPDATE {t} SET {t.c} = {t.c2!case}
UPDATE {t} SET {t.c:extra} = {lit}
UPDATE {t} SET {t.c:extra} = {lit}::{type}
UPDATE {t} SET {t.c:extra} = {lit} {op} {lit2}
UPDATE {t} SET {t.c:extra} = {fn}({t.c2})
UPDATE {t} SET {t.c:extra} = {new}({t.c2})
UPDATE {t} SET {t.c:extra} = {t.c2}::{type}
UPDATE {t} SET {t.c:extra} = {t.c} + 1
UPDATE {t} SET {t.c:extra} = "double quoted"
UPDATE {t} SET {t.c:extra} = coalesce({t.c}, {lit})
UPDATE {t} SET {t.c:extra} = DEFAULT
UPDATE {t} SET {t.c:extra} = NULL, {t.c} = NULL
UPDATE {t} SET {t.c:gen} = NULL
UPDATE {t} SET {t.c:always} = 1
UPDATE {t} SET {t.c:extra,enum} = '{t.c.label}'
UPDATE {t} SET {t.c:extra,enum} = 'nope'
UPDATE {t} SET {t.c:extra,enum} = '{t.c.label}'::text
UPDATE {t} SET {t.c:extra} = (SELECT {t2.c} FROM {t2} LIMIT 1)
UPDATE {t} SET {t.c:extra} = (SELECT {new} FROM {t2} LIMIT 1)
UPDATE {t} SET {t.c:extra} = (SELECT {t2.c} FROM {lost} LIMIT 1)
UPDATE {t} SET {t.c:extra} = (SELECT {t2.c}, {t2.c2} FROM {t2} LIMIT 1)
UPDATE {t} SET {t.c:extra} = x.{t2.c} FROM {t2} x WHERE false
UPDATE {t} SET {t.c:extra} = x.{new} FROM {t2} x WHERE false
UPDATE {t} SET {t.c:extra} = NULL FROM {lost} x
UPDATE {t} SET {t.c:extra} = NULL FROM {t2} x WHERE x.{t2.c} = {t}.{t.c2}
UPDATE {t} SET {t.c:extra} = NULL FROM {t2} x WHERE x.{t2.c:int} = {t}.{t.c2:int}
UPDATE {t} SET {t.c:extra} = NULL WHERE {new} = 1
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2} = {lit}
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2}
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2} IS NULL
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2} = ''
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2} IN (1, 2)
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2} IN (SELECT {t2.c} FROM {t2})
UPDATE {t} SET {t.c:extra} = NULL WHERE {t.c2:enum} = 'nope'
UPDATE {t} SET {t.c:extra} = NULL WHERE count(*) > 1
UPDATE {t} SET {t.c:extra} = NULL WHERE x.{t.c} IS NULL
UPDATE {t} x SET {t.c:extra} = NULL WHERE x.{t.c} IS NULL
UPDATE {t} x SET {t.c:extra} = NULL WHERE {t}.{t.c} IS NULL
UPDATE {t} SET ({t.c:extra}, {t.c2:extra}) = (NULL, NULL)
UPDATE {t} SET ({t.c:extra}, {t.c2:extra}) = (NULL, NULL, NULL)
UPDATE {t} SET {t.c:notnull} = NULL WHERE false
UPDATE {t} SET {t.c:json} = '{bad'
UPDATE {t} SET {t.c:json} = {t.c} || '{"a": 1}'
UPDATE {t} SET {t.c:ts,extra} = 'yesterday-ish'
UPDATE {t} SET {t.c:ts,extra} = now() - interval '1 day'
UPDATE {t} SET {t.c:extra} = NULL RETURNING {new}
UPDATE {v} SET {new} = 1
UPDATE {m} SET {m.c} = NULL
-- DELETE
DELETE FROM {new}
DELETE FROM {lost}
DELETE FROM {t!case}
DELETE FROM {v} WHERE {new} = 1
DELETE FROM {v} WHERE {v.c} IS NULL AND false
UPDATE {v} SET {new} = NULL
UPDATE {v} SET {v.c} = {lit} WHERE {new} = 1
INSERT INTO {v} ({new}) SELECT 1 WHERE false
DELETE FROM {t} WHERE {new} = 1
DELETE FROM {t} WHERE {t.c!case} IS NULL
DELETE FROM {t} WHERE {t.lost} IS NULL
DELETE FROM {t} WHERE {t.c} = {lit}
DELETE FROM {t} WHERE {t.c} {op} {lit}
DELETE FROM {t} WHERE {t.c} {op} {t.c2}
DELETE FROM {t} WHERE {t.c}
DELETE FROM {t} WHERE {fn}({t.c}) IS NULL
DELETE FROM {t} WHERE {t.c} IN (SELECT {t2.c} FROM {t2} WHERE false)
DELETE FROM {t} WHERE {t.c} IN (SELECT {new} FROM {t2})
DELETE FROM {t} WHERE {t.c} IN (SELECT id FROM {lost})
DELETE FROM {t} WHERE {t.c} IN (SELECT {t2.c}, {t2.c2} FROM {t2})
DELETE FROM {t} WHERE NOT EXISTS (SELECT 1 FROM {t2} WHERE {t2}.{t2.c} = {t}.{t.c}) AND false
DELETE FROM {t} USING {t2} x WHERE x.{t2.c} = {t}.{t.c} AND false
DELETE FROM {t} USING {lost} x WHERE false
DELETE FROM {t} USING {t2} x WHERE x.{new} = 1
DELETE FROM {t} WHERE x.{t.c} = 1
DELETE FROM {t} WHERE {t.c} = ANY ('{1,2}')
DELETE FROM {t} WHERE {t.c} NOT IN (1, 2, 3) AND false
DELETE FROM {t} WHERE {t.c} LIKE 'zzz%'
DELETE FROM {t} WHERE {t.c} IS NULL AND {new}
DELETE FROM {t} WHERE {t.c} < now() - interval '900 days'
DELETE FROM {t} WHERE ({t.c}, {t.c2}) IN (SELECT {t.c}, {t.c2} FROM {t} WHERE false)
DELETE FROM {t} WHERE {t.c} = (SELECT max({t.c}) FROM {t} WHERE false)
DELETE FROM {t} WHERE ctid NOT IN (SELECT min(ctid) FROM {t} GROUP BY {t.c:btree}) AND false
DELETE FROM {v} WHERE {new} = 1
DELETE FROM {m}
WITH x AS (SELECT {t.c} FROM {t}) DELETE FROM {t2} WHERE {new} IN (SELECT {t.c} FROM x)
WITH x AS (SELECT {t.c} AS a FROM {t} WHERE false) UPDATE {t} SET {t.c2:extra} = NULL FROM x WHERE x.a = {t}.{t.c}
WITH x AS (SELECT {new} AS a FROM {t}) UPDATE {t} SET {t.c:extra} = NULL FROM x
WITH x AS (SELECT {t.c} FROM {lost}) INSERT INTO {t} ({t.c}) SELECT {t.c} FROM x
MERGE INTO {t} USING {lost} x ON true WHEN MATCHED THEN DO NOTHING
MERGE INTO {t} USING {t2} x ON x.{t2.c} = {t}.{t.c} WHEN MATCHED THEN DO NOTHING
MERGE INTO {t} USING {t2} x ON x.{new} = 1 WHEN MATCHED THEN DO NOTHING
MERGE INTO {lost} USING {t2} x ON true WHEN MATCHED THEN DO NOTHING
COPY {lost} TO '/dev/null'
COPY {t} ({new}) TO '/dev/null'
