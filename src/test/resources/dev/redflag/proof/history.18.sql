-- What a history does from PostgreSQL 18 on.
ALTER TABLE {t} ADD CONSTRAINT {name} NOT NULL {t.c:null,novirtual}
ALTER TABLE {t} ADD CONSTRAINT {name} NOT NULL {t.c:null,novirtual} NOT VALID
ALTER TABLE {t} ADD NOT NULL {t.c:null,novirtual} NOT VALID
ALTER TABLE {t} ADD COLUMN {name} {type} CONSTRAINT {name2} NOT NULL
ALTER TABLE {t} DROP CONSTRAINT {t.con:notnull}
ALTER TABLE {t} RENAME CONSTRAINT {t.con:notnull} TO {name}
ALTER TABLE {t} ADD COLUMN {name} int GENERATED ALWAYS AS ({t.c:int,nogen} + 1)
ALTER TABLE {t} ADD COLUMN {name} text GENERATED ALWAYS AS (upper({t.c:text,nogen})) VIRTUAL
ALTER TABLE {t} ADD CONSTRAINT {name} CHECK ({t.c:int} > 0) NOT ENFORCED
ALTER TABLE {t} ADD CONSTRAINT {name} FOREIGN KEY ({t.c:int,novirtual}) REFERENCES {t2} ({t2.c:pk,int}) NOT ENFORCED
CREATE TABLE {name} (id int, span int4range, other int4range CONSTRAINT {name2} NOT NULL, PRIMARY KEY (span, other WITHOUT OVERLAPS))
CREATE TABLE {name} () INHERITS ({t})
CREATE TABLE {name} (id bigint GENERATED ALWAYS AS IDENTITY, {name2} int CONSTRAINT {name3} NOT NULL NO INHERIT)
