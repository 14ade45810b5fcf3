-- A drop that nobody has said is meant
DROP TABLE "ImportantData";

-- A default that gives text
ALTER TABLE "Church" ALTER COLUMN "id" SET DEFAULT gen_random_uuid()::text;

-- A column that the rows that are there cannot fill
ALTER TABLE "Member" ADD COLUMN "requiredField" TEXT NOT NULL;
