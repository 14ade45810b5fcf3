-- redflag:ignore drop-table: copied to the archive on 2024-03-01, nothing reads it
DROP TABLE IF EXISTS old_orders;

DROP TABLE IF EXISTS older_orders; -- redflag:ignore drop-table: as old_orders

ALTER TABLE orders
  DROP COLUMN note, -- redflag:ignore drop-column: always empty
  ADD COLUMN total int;
