ALTER TABLE platform_import ADD COLUMN conversions text NOT NULL DEFAULT '';
ALTER TABLE platform_import ADD COLUMN offers text NOT NULL DEFAULT '';
