-- The column is mapped with @map from now on.
ALTER TABLE "Member" RENAME COLUMN "displayName" TO "display_name";
