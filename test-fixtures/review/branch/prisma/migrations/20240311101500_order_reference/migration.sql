-- AlterTable
ALTER TABLE "Order" ADD COLUMN "reference" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "Order_reference_idx" ON "Order"("reference");

-- AlterTable
ALTER TABLE "Customer" DROP COLUMN IF EXISTS "fax";
