CREATE TABLE org_strengthening (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    reason text NOT NULL,
    measures text NOT NULL,
    owner_id uuid NOT NULL,
    opened_on date NOT NULL,
    due_on date NOT NULL,
    decision_id uuid,
    result text,
    done_on date,
    evidence_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_strengthening" PRIMARY KEY (id),
    CONSTRAINT "FK_org_strengthening_org_person_owner_id" FOREIGN KEY (owner_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_strengthening_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_founding_target (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    decision_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_founding_target" PRIMARY KEY (id),
    CONSTRAINT "FK_org_founding_target_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_strengthening_owner_id" ON org_strengthening (owner_id);

CREATE INDEX "IX_org_strengthening_unit_id" ON org_strengthening (unit_id);

CREATE UNIQUE INDEX "IX_org_founding_target_unit_id_year" ON org_founding_target (unit_id, year);
