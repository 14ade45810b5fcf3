-- NOT NULL, step 3: every row has a value
ALTER TABLE "Person" ALTER COLUMN "tier_level" SET NOT NULL;
