-- redflag:ignore-file delete-without-where, update-without-where: a table of a few rows
/* redflag:ignore drop-column: the channel is
   kept with the customer */
ALTER TABLE orders DROP COLUMN channel;
UPDATE orders SET total = 0;
DELETE FROM orders;
