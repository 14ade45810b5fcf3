-- Keys over time, with what refers to them.
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES {new} (a, PERIOD b))
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES {new})
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, b) REFERENCES {new})
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES {new} ON DELETE CASCADE)
-- NOT NULL of a domain has a name too.
CREATE DOMAIN {new} AS int CONSTRAINT {new2} NOT NULL; ALTER DOMAIN {new} DROP CONSTRAINT {new2}
CREATE DOMAIN {new} AS int NOT NULL; ALTER DOMAIN {new} DROP CONSTRAINT {new}_not_null
CREATE DOMAIN {new} AS int CONSTRAINT {new2} NOT NULL; ALTER DOMAIN {new} RENAME CONSTRAINT {new2} TO {new3}
CREATE DOMAIN {new} AS int; ALTER DOMAIN {new} DROP CONSTRAINT {new2}
INSERT INTO {t} ({t.required}) VALUES ({t.values}) ON CONFLICT ON CONSTRAINT {t.con:notnull} DO NOTHING
