-- The foreign key of "Member" is in the way
ALTER TABLE "Church" DROP CONSTRAINT "Church_pkey";

-- "slug" is not unique
ALTER TABLE "Member" ADD CONSTRAINT "Member_churchSlug_fkey" FOREIGN KEY ("churchSlug") REFERENCES "Church"("slug");

-- The constraint owns the index
DROP INDEX "Member_pkey";

-- Rows may be in the way
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");
