-- AlterTable
ALTER TABLE "audit_entries" ADD COLUMN     "entity_kind" TEXT,
ADD COLUMN     "entity_id" UUID;
