ALTER TABLE "report_report" ADD COLUMN "submitted_draft" INTEGER NULL;

ALTER TABLE "report_report" ADD COLUMN "agreed_on" TEXT NULL;

ALTER TABLE "report_report" ADD COLUMN "signing_remark" TEXT NULL;
