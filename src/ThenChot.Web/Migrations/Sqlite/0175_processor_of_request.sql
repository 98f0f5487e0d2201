ALTER TABLE "member_request" ADD COLUMN "processor" TEXT NULL;
