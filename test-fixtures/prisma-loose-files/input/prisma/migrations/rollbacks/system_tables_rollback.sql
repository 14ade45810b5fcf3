DROP TABLE IF EXISTS feature_flags, audit_entries;
