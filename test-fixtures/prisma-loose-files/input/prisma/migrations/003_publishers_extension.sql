CREATE TABLE publishers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL
);

ALTER TABLE publishers ADD COLUMN city text;
