ALTER TABLE duty_duty ADD COLUMN answerable uuid CONSTRAINT "FK_duty_duty_org_person_answerable" REFERENCES org_person (id) ON DELETE RESTRICT;

CREATE INDEX "IX_duty_duty_answerable" ON duty_duty (answerable) WHERE closed_on IS NULL;

ALTER TABLE dir_shortcoming ADD COLUMN returned_on date;

ALTER TABLE dir_shortcoming ADD COLUMN returned_by uuid;

ALTER TABLE dir_inquiry_answer ADD COLUMN remark_on date;
