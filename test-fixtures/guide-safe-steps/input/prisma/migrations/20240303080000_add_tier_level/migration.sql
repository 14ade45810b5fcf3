-- NOT NULL, steps 1 and 2: a column that may be null, and a value for every row
ALTER TABLE "Person" ADD COLUMN "tier_level" TEXT;
UPDATE "Person" SET "tier_level" = 'free' WHERE "tier_level" IS NULL;
