CREATE TABLE orders (id int PRIMARY KEY, note text, state text);
CREATE TABLE old_orders (id int PRIMARY KEY);
CREATE TABLE older_orders (id int PRIMARY KEY);
CREATE TABLE oldest_orders (id int PRIMARY KEY);
