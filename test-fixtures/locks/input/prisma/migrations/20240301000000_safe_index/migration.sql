CREATE INDEX CONCURRENTLY "Account_ownerId_idx" ON "Account"("ownerId");
