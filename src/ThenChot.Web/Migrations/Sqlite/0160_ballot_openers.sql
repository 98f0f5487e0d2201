ALTER TABLE "vote_follow_up" ADD COLUMN "movers" INTEGER NULL;
ALTER TABLE "vote_follow_up" ADD COLUMN "opener_document_id" TEXT NULL;
ALTER TABLE "vote_follow_up" ADD COLUMN "sitting" TEXT NULL;
