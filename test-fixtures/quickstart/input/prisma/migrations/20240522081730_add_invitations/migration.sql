-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "churchId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Invitation_churchId_idx" ON "Invitation"("churchId");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_churchId_fkey" FOREIGN KEY ("churchId") REFERENCES "Church"("id") ON DELETE CASCADE ON UPDATE CASCADE;
