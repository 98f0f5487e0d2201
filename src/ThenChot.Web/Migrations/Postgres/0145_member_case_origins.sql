ALTER TABLE member_case ADD COLUMN came_from_id uuid CONSTRAINT "FK_member_case_member_case_came_from_id" REFERENCES member_case (id) ON DELETE RESTRICT;
ALTER TABLE member_case ADD COLUMN finding text;
ALTER TABLE member_case ADD COLUMN carried_decided_on text;
ALTER TABLE member_case ADD COLUMN carried_ceremony_on text;
ALTER TABLE member_case ADD COLUMN carried_official_on text;

CREATE INDEX "IX_member_case_came_from_id" ON member_case (came_from_id);
