-- The view is in the way, and text becomes no date by itself
ALTER TABLE "Church" ALTER COLUMN "founded" SET DATA TYPE DATE;

-- The foreign key is in the way
ALTER TABLE "Member" ALTER COLUMN "churchId" SET DATA TYPE TEXT;
