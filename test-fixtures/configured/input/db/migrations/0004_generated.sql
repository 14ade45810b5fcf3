TRUNCATE tasks;
