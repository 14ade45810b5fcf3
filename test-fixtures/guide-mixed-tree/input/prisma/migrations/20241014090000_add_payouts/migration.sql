CREATE TABLE "payouts" (
    "id" TEXT NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    CONSTRAINT "payouts_pkey" PRIMARY KEY ("id")
);
