-- redflag:ignore drop-table
DROP TABLE IF EXISTS oldest_orders;

-- redflag:ignore drop-colum: a letter is missing
ALTER TABLE orders DROP COLUMN state;

-- redflag:ignore truncate: not the statement that truncates
ALTER TABLE orders ADD COLUMN channel int;
TRUNCATE orders;

-- redflag: ignore truncate: a blank too many
TRUNCATE orders;
