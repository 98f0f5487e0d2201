CREATE TABLE org_handover (
    id uuid NOT NULL,
    unit_id uuid,
    person_id uuid,
    giver text NOT NULL,
    path text COLLATE "C" NOT NULL,
    "on" date NOT NULL,
    made_by text NOT NULL,
    CONSTRAINT "PK_org_handover" PRIMARY KEY (id),
    CONSTRAINT "FK_org_handover_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_handover_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_handover_line (
    handover_id uuid NOT NULL,
    number integer NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    state text NOT NULL,
    due_on date,
    to_unit_id uuid,
    to_person_id uuid,
    "to" text NOT NULL,
    note text NOT NULL,
    CONSTRAINT "PK_org_handover_line" PRIMARY KEY (handover_id, number),
    CONSTRAINT "FK_org_handover_line_org_handover_handover_id" FOREIGN KEY (handover_id) REFERENCES org_handover (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_handover_line_org_person_to_person_id" FOREIGN KEY (to_person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_handover_line_org_unit_to_unit_id" FOREIGN KEY (to_unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_handover_on" ON org_handover ("on");

CREATE INDEX "IX_org_handover_person_id" ON org_handover (person_id);

CREATE INDEX "IX_org_handover_unit_id" ON org_handover (unit_id);

CREATE INDEX "IX_org_handover_line_to_person_id" ON org_handover_line (to_person_id);

CREATE INDEX "IX_org_handover_line_to_unit_id" ON org_handover_line (to_unit_id);

