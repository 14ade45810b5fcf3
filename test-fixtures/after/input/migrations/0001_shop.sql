CREATE TABLE products (id int PRIMARY KEY, price int NOT NULL, label text);
