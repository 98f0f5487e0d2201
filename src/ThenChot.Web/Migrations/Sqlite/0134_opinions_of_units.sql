ALTER TABLE "report_opinion" ADD COLUMN "unit" TEXT NULL CONSTRAINT "FK_report_opinion_org_unit_unit" REFERENCES "org_unit" ("id") ON DELETE RESTRICT;

ALTER TABLE "report_opinion" ADD COLUMN "withdrawn_on" TEXT NULL;

CREATE INDEX "IX_report_opinion_unit" ON "report_opinion" ("unit");
