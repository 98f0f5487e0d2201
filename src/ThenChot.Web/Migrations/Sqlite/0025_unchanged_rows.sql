ALTER TABLE "platform_import" ADD COLUMN "unchanged_rows" INTEGER NOT NULL DEFAULT 0;
