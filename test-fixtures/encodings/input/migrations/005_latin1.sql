INSERT INTO café (id) VALUES (1); -- caf�
TRUNCATE café;
