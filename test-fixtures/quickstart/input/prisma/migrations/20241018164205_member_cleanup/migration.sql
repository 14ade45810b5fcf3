-- DropTable
DROP TABLE "Invitation";

-- AlterTable
ALTER TABLE "Church" ALTER COLUMN "id" SET DEFAULT gen_random_uuid()::text;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "householdId" UUID NOT NULL,
DROP COLUMN "phone";

-- AlterTable
ALTER TABLE "Member" RENAME COLUMN "fullName" TO "displayName";
