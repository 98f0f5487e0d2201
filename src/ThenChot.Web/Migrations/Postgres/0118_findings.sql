CREATE TABLE insp_finding (
    id uuid NOT NULL,
    register_id uuid NOT NULL,
    unit_id uuid,
    person_id uuid,
    signs text NOT NULL,
    found_on date NOT NULL,
    evidence text NOT NULL,
    reply_by date NOT NULL,
    reply text,
    replied_on date,
    is_confirmed boolean,
    verified_on date,
    outcome text,
    handled_on date,
    rule_id text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_finding" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_finding_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_finding_org_unit_register_id" FOREIGN KEY (register_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_finding_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_finding_person_id" ON insp_finding (person_id);

CREATE INDEX "IX_insp_finding_register_id_found_on" ON insp_finding (register_id, found_on);

CREATE INDEX "IX_insp_finding_unit_id" ON insp_finding (unit_id);
