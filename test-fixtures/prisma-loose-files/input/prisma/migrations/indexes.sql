CREATE INDEX IF NOT EXISTS loans_book_idx ON loans (book_id);
CREATE INDEX IF NOT EXISTS loans_member_idx ON loans (member_id) WHERE returned_on IS NULL;
