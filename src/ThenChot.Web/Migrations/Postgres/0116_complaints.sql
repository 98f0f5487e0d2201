ALTER TABLE insp_discipline ADD COLUMN standing_form text;

UPDATE insp_discipline SET standing_form = decided_form;

CREATE TABLE insp_complaint (
    id uuid NOT NULL,
    file_id uuid NOT NULL,
    level integer NOT NULL,
    unit_id uuid,
    body_kind text,
    central text,
    received_on date NOT NULL,
    is_late boolean NOT NULL,
    accepted_on date,
    accepted_because text,
    due_on date,
    refused_on date,
    refused_because text,
    answered_on date,
    outcome text,
    new_form text,
    symbol text,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_complaint" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_complaint_insp_discipline_file_id" FOREIGN KEY (file_id) REFERENCES insp_discipline (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_complaint_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_complaint_file_id" ON insp_complaint (file_id);

CREATE INDEX "IX_insp_complaint_unit_id" ON insp_complaint (unit_id);

CREATE INDEX "IX_insp_subject_concluded_on" ON insp_subject (concluded_on);
