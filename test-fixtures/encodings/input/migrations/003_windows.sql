-- Windows
ALTER TABLE café
	ADD COLUMN	age int NOT NULL;
