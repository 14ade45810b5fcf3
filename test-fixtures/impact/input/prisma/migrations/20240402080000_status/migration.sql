-- Each kind of effect, in one transaction.
BEGIN;

ALTER TABLE "User" ALTER COLUMN "email" TYPE VARCHAR(200);

ALTER TABLE "User" ALTER COLUMN "age" TYPE BIGINT, ADD COLUMN "token" UUID NOT NULL DEFAULT gen_random_uuid();

ALTER TABLE "Order" ADD COLUMN "payer" TEXT REFERENCES "User"("id");

CREATE TABLE "Note" ("id" TEXT NOT NULL PRIMARY KEY, "a | b" TEXT);

ALTER TABLE "Note" ADD COLUMN "text" TEXT;

ALTER TABLE "Order" ALTER COLUMN "payer" SET NOT NULL;

COMMIT;

COMMENT ON TABLE "Order" IS 'naïve 🙂 | pipes';

DO $$ BEGIN
  CREATE TABLE "Draft" ("id" INT);
  ALTER TABLE "Draft" ADD COLUMN "x" INT;
  IF true THEN
    ALTER TABLE "Order" VALIDATE CONSTRAINT "Order_payer_fkey";
  END IF;
END $$;
