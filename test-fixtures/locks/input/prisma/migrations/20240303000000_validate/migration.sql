ALTER TABLE "Account" VALIDATE CONSTRAINT "Account_ownerId_fkey";
ALTER TABLE "Account" VALIDATE CONSTRAINT "Account_email_not_null";
ALTER TABLE "Account" ALTER COLUMN "email" SET NOT NULL;
ALTER TABLE "Account" DROP CONSTRAINT "Account_email_not_null";
