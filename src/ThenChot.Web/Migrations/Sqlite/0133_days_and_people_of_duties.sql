ALTER TABLE "duty_duty" ADD COLUMN "answerable" TEXT NULL CONSTRAINT "FK_duty_duty_org_person_answerable" REFERENCES "org_person" ("id") ON DELETE RESTRICT;

CREATE INDEX "IX_duty_duty_answerable" ON "duty_duty" ("answerable") WHERE closed_on IS NULL;

ALTER TABLE "dir_shortcoming" ADD COLUMN "returned_on" TEXT NULL;

ALTER TABLE "dir_shortcoming" ADD COLUMN "returned_by" TEXT NULL;

ALTER TABLE "dir_inquiry_answer" ADD COLUMN "remark_on" TEXT NULL;
