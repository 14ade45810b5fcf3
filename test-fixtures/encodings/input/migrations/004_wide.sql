ALTER TABLE	café DROP COLUMN /* 👩‍🧑 */ plain;
