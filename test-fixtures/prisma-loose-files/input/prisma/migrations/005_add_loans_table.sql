CREATE TABLE loans (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book_id uuid NOT NULL REFERENCES books (id),
  member_id uuid NOT NULL REFERENCES members (id),
  due_on date NOT NULL,
  returned_on date
);
