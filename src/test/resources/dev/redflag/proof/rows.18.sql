-- Keys over time, with what refers to them.
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES {new} (a, PERIOD b))
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES {new})
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, b) REFERENCES {new})
CREATE TABLE {new} (a int4range, b int4range, PRIMARY KEY (a, b WITHOUT OVERLAPS)); CREATE TABLE {new2} (a int4range, b int4range, FOREIGN KEY (a, PERIOD b) REFERENCES {new} ON DELETE CASCADE)
