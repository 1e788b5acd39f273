// Keys of erased records are remembered by their fingerprints alone, so that no import brings the record back.
CREATE CONSTRAINT erased_key_fingerprint IF NOT EXISTS FOR (k:ErasedKey) REQUIRE k.fingerprint IS UNIQUE;
CREATE CONSTRAINT erasure_salt_name IF NOT EXISTS FOR (s:ErasureSalt) REQUIRE s.name IS UNIQUE
