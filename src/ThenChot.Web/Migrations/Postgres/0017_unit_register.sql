CREATE TABLE org_unit_fact (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    code text,
    number integer,
    "from" date NOT NULL,
    "to" date,
    decision_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_unit_fact" PRIMARY KEY (id),
    CONSTRAINT "FK_org_unit_fact_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_staff_quota (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    year integer NOT NULL,
    given integer NOT NULL,
    present integer,
    counted_on date,
    decision_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_staff_quota" PRIMARY KEY (id),
    CONSTRAINT "FK_org_staff_quota_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_committee_term (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    name text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    decision_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_committee_term" PRIMARY KEY (id),
    CONSTRAINT "FK_org_committee_term_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_committee_seat (
    id uuid NOT NULL,
    term_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    title text NOT NULL,
    is_standing boolean NOT NULL,
    is_secretary boolean NOT NULL,
    is_deputy boolean NOT NULL,
    "from" date NOT NULL,
    "to" date,
    decision_id uuid,
    left_because text,
    version integer NOT NULL,
    CONSTRAINT "PK_org_committee_seat" PRIMARY KEY (id),
    CONSTRAINT "FK_org_committee_seat_org_committee_term_term_id" FOREIGN KEY (term_id) REFERENCES org_committee_term (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_committee_seat_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_unit_fact_unit_id" ON org_unit_fact (unit_id);

CREATE UNIQUE INDEX "IX_org_staff_quota_unit_id_year" ON org_staff_quota (unit_id, year);

CREATE INDEX "IX_org_committee_term_unit_id" ON org_committee_term (unit_id);

CREATE INDEX "IX_org_committee_seat_person_id" ON org_committee_seat (person_id);

CREATE INDEX "IX_org_committee_seat_term_id" ON org_committee_seat (term_id);

ALTER TABLE org_post ADD COLUMN end_decision_id uuid;
