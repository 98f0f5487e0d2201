ALTER TABLE fig_submission ADD COLUMN signed_document_id uuid NULL;
ALTER TABLE report_signed_version ADD COLUMN document_id uuid NULL;
ALTER TABLE fig_part_assignment ADD COLUMN board_id uuid NULL;
ALTER TABLE fig_part_assignment ADD COLUMN person_id uuid NULL;
CREATE INDEX "IX_fig_part_assignment_person_id" ON fig_part_assignment (person_id);
