ALTER TABLE "platform_import" ADD COLUMN "conversions" TEXT NOT NULL DEFAULT '';
ALTER TABLE "platform_import" ADD COLUMN "offers" TEXT NOT NULL DEFAULT '';
