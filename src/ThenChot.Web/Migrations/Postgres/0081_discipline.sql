CREATE TABLE insp_programme (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    body_kind text NOT NULL,
    year integer NOT NULL,
    symbol text,
    approved_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_programme" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_programme_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE insp_programme_line (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    kind_code text NOT NULL,
    unit_id uuid,
    person_id uuid,
    content text NOT NULL,
    looks_from date,
    looks_to date,
    lead text,
    from_month integer NOT NULL,
    to_month integer NOT NULL,
    added_on date,
    dropped_on date,
    adjusted_because text,
    case_id uuid,
    CONSTRAINT "PK_insp_programme_line" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_programme_line_insp_case_case_id" FOREIGN KEY (case_id) REFERENCES insp_case (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_programme_line_insp_programme_programme_id" FOREIGN KEY (programme_id) REFERENCES insp_programme (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_programme_line_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_programme_line_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE insp_discipline (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    concluded_on date NOT NULL,
    inspected_on date NOT NULL,
    acted_on date NOT NULL,
    ended_on date,
    later_days text NOT NULL,
    never_lapses boolean NOT NULL,
    holds_office boolean NOT NULL,
    warrants_expulsion boolean NOT NULL,
    heard_on date,
    absent_because text,
    symbol text,
    decided_on date,
    decided_form text,
    announced_on date,
    effect_ends_on date,
    rule_id text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_discipline" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_discipline_insp_subject_subject_id" FOREIGN KEY (subject_id) REFERENCES insp_subject (id) ON DELETE RESTRICT
);

CREATE TABLE insp_discipline_vote (
    id uuid NOT NULL,
    file_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    body_kind text NOT NULL,
    purpose text NOT NULL,
    held_on date NOT NULL,
    members integer NOT NULL,
    present integer NOT NULL,
    reprimand integer NOT NULL,
    warning integer NOT NULL,
    removal integer NOT NULL,
    expulsion integer NOT NULL,
    against integer NOT NULL,
    invalid integer NOT NULL,
    form text,
    is_cumulated boolean NOT NULL,
    goes_up boolean NOT NULL,
    limitation text,
    lapses_on date,
    CONSTRAINT "PK_insp_discipline_vote" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_discipline_vote_insp_discipline_file_id" FOREIGN KEY (file_id) REFERENCES insp_discipline (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_discipline_vote_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_insp_discipline_subject_id" ON insp_discipline (subject_id);

CREATE INDEX "IX_insp_discipline_vote_file_id" ON insp_discipline_vote (file_id);

CREATE INDEX "IX_insp_discipline_vote_unit_id" ON insp_discipline_vote (unit_id);

CREATE UNIQUE INDEX "IX_insp_programme_unit_id_body_kind_year" ON insp_programme (unit_id, body_kind, year);

CREATE INDEX "IX_insp_programme_line_case_id" ON insp_programme_line (case_id);

CREATE INDEX "IX_insp_programme_line_person_id" ON insp_programme_line (person_id);

CREATE INDEX "IX_insp_programme_line_programme_id" ON insp_programme_line (programme_id);

CREATE INDEX "IX_insp_programme_line_unit_id" ON insp_programme_line (unit_id);
