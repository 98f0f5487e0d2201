CREATE TABLE insp_kinship (
    person_id uuid NOT NULL,
    relative_id uuid NOT NULL,
    said_on date NOT NULL,
    CONSTRAINT "PK_insp_kinship" PRIMARY KEY (person_id, relative_id),
    CONSTRAINT "FK_insp_kinship_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_kinship_org_person_relative_id" FOREIGN KEY (relative_id) REFERENCES org_person (id) ON DELETE RESTRICT
);

CREATE TABLE insp_case (
    id uuid NOT NULL,
    kind_code text NOT NULL,
    unit_id uuid NOT NULL,
    body_kind text NOT NULL,
    decision text NOT NULL,
    decided_on date NOT NULL,
    content text NOT NULL,
    looks_from date,
    looks_to date,
    due_on date,
    clock_from date,
    extra_length integer NOT NULL,
    extended_because text,
    phase text NOT NULL,
    started_on date,
    concluded_on date,
    archived_on date,
    rule_id text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_case" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_case_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE insp_opening (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    account_id uuid,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_insp_opening" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_opening_insp_case_case_id" FOREIGN KEY (case_id) REFERENCES insp_case (id) ON DELETE RESTRICT
);

CREATE TABLE insp_paper (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    code text NOT NULL,
    phase text NOT NULL,
    name text NOT NULL,
    is_required boolean NOT NULL,
    symbol text,
    made_on date,
    signer text,
    CONSTRAINT "PK_insp_paper" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_paper_insp_case_case_id" FOREIGN KEY (case_id) REFERENCES insp_case (id) ON DELETE RESTRICT
);

CREATE TABLE insp_subject (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    unit_id uuid,
    person_id uuid,
    result text,
    content_code text,
    discipline_due boolean NOT NULL,
    conclusion text,
    concluded_on date,
    CONSTRAINT "PK_insp_subject" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_subject_insp_case_case_id" FOREIGN KEY (case_id) REFERENCES insp_case (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_subject_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_subject_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE insp_team (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    "from" date NOT NULL,
    out_on date,
    left_because text,
    CONSTRAINT "PK_insp_team" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_team_insp_case_case_id" FOREIGN KEY (case_id) REFERENCES insp_case (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_team_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_case_unit_id_decided_on" ON insp_case (unit_id, decided_on);

CREATE INDEX "IX_insp_kinship_relative_id" ON insp_kinship (relative_id);

CREATE INDEX "IX_insp_opening_case_id_at" ON insp_opening (case_id, at);

CREATE INDEX "IX_insp_paper_case_id" ON insp_paper (case_id);

CREATE INDEX "IX_insp_subject_case_id" ON insp_subject (case_id);

CREATE INDEX "IX_insp_subject_person_id" ON insp_subject (person_id);

CREATE INDEX "IX_insp_subject_unit_id" ON insp_subject (unit_id);

CREATE INDEX "IX_insp_team_case_id" ON insp_team (case_id);

CREATE INDEX "IX_insp_team_person_id" ON insp_team (person_id);

