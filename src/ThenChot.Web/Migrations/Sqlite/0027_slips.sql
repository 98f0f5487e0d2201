ALTER TABLE "account_user" ADD COLUMN "slip_issued_at" TEXT NULL;
