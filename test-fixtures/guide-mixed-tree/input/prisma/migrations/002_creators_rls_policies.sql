ALTER TABLE creators ENABLE ROW LEVEL SECURITY;
CREATE POLICY creators_own ON creators USING (user_id = current_setting('app.user_id')::uuid);
