-- CreateIndex: the field of schema.prisma, not the column that it is mapped to
CREATE INDEX "Member_displayName_idx" ON "Member"("displayName");

-- Written by hand, without quotes
ALTER TABLE Member ADD COLUMN "nickname" TEXT;
CREATE INDEX "Member_role_idx" ON "Member"(joinedAt, "role");

-- Copied from the first migration
CREATE INDEX "Member_joinedAt_idx" ON "Member"("joinedAt" DESC);

-- A letter short
DROP INDEX "Member_joinedAt_id";
