ALTER TABLE products DROP COLUMN label;
