// The latest transactions with the records that they changed, in order, for those who watch.
CREATE CONSTRAINT feed_name IF NOT EXISTS FOR (f:Feed) REQUIRE f.name IS UNIQUE;
CREATE CONSTRAINT feed_entry_number IF NOT EXISTS FOR (e:FeedEntry) REQUIRE e.number IS UNIQUE;
CREATE CONSTRAINT feed_entry_id IF NOT EXISTS FOR (e:FeedEntry) REQUIRE e.id IS UNIQUE
