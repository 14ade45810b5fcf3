CREATE INDEX CONCURRENTLY IF NOT EXISTS payouts_amount_idx ON payouts (amount);
