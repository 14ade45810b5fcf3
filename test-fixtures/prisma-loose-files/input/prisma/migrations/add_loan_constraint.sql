ALTER TABLE loans ADD CONSTRAINT loans_end_after_start CHECK (returned_on IS NULL OR returned_on >= due_on - 365);
