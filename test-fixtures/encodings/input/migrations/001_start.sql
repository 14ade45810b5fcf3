CREATE TABLE café (id int PRIMARY KEY, "🍰" text, plain text);
