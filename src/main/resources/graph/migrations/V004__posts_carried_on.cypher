// A post is carried on as another: each link once, found by its key.
CREATE CONSTRAINT carried_on_key IF NOT EXISTS FOR ()-[c:CARRIED_ON_AS]-() REQUIRE c.key IS UNIQUE
