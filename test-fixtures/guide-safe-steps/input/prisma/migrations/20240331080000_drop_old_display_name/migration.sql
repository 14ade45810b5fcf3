-- Rename, step 4: no code reads the old column any more
ALTER TABLE "Person" DROP COLUMN "displayName";
