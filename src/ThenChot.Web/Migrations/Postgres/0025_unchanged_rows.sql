ALTER TABLE platform_import ADD COLUMN unchanged_rows integer NOT NULL DEFAULT 0;
