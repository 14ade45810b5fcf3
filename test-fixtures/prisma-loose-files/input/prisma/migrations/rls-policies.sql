ALTER TABLE loans ENABLE ROW LEVEL SECURITY;

CREATE POLICY loans_of_oneself ON loans USING (member_id = current_setting('app.member')::uuid);
