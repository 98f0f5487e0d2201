ALTER TABLE "account_right_change" ADD COLUMN "to_account_id" TEXT NULL;
