-- Rename, steps 1 and 2: the new column, and what the old one holds
ALTER TABLE "Person" ADD COLUMN "display_name" TEXT;
UPDATE "Person" SET "display_name" = "displayName";
