CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "displayName" TEXT,
    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);
