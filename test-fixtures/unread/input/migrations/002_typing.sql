DROP TABEL accounts;
ALTER TABLE accounts ADD COLUM age int, DROP COLUMN name;
CREATE TABLE broken (id int;
DROP TABLE IF EXISTS accounts;
