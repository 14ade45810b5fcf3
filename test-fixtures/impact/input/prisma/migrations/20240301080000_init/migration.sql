CREATE TABLE "User" (
  "id" TEXT NOT NULL,
  "email" VARCHAR(100) NOT NULL,
  "age" INTEGER,

  CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
