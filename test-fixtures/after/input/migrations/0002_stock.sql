CREATE TABLE stock (product_id int PRIMARY KEY REFERENCES products (id), pieces int);
