CREATE INDEX CONCURRENTLY "Order_payer_idx" ON "Order"("payer");
