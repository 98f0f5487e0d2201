ALTER TABLE "insp_complaint" ADD COLUMN "about" TEXT NULL;
