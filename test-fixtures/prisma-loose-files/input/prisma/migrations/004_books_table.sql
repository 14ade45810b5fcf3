CREATE TYPE book_state AS ENUM ('ORDERED', 'ON_SHELF', 'WITHDRAWN');

CREATE TABLE books (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  author_id uuid NOT NULL REFERENCES authors (id),
  publisher_id uuid REFERENCES publishers (id),
  title text NOT NULL,
  state book_state NOT NULL DEFAULT 'ORDERED'
);
