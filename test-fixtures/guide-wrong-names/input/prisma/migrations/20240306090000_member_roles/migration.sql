-- AlterEnum
ALTER TYPE "Role" RENAME VALUE 'member' TO 'GUEST';

-- The label was never added
ALTER TABLE "Member" ALTER COLUMN "role" SET DEFAULT 'PASTOR';
