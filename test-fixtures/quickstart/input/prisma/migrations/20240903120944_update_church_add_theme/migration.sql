-- AlterTable
ALTER TABLE "Church" ADD COLUMN     "accentColor" TEXT DEFAULT '#3B82F6',
ADD COLUMN     "logoUrl" TEXT;
