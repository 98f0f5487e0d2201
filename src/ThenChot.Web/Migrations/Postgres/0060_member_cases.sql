ALTER TABLE member_stay ADD COLUMN came_as text;
ALTER TABLE member_stay ADD COLUMN left_as text;

CREATE TABLE member_case (
    id uuid NOT NULL,
    kind text NOT NULL,
    rule_id text NOT NULL,
    person_id uuid NOT NULL,
    member_id uuid,
    cell_id uuid NOT NULL,
    to_cell_id uuid,
    elsewhere text,
    ground text,
    opened_on date NOT NULL,
    counts_from date NOT NULL,
    until date,
    step text NOT NULL,
    holder_id uuid NOT NULL,
    since date NOT NULL,
    due_on date,
    is_extended boolean NOT NULL,
    prolonged_months integer NOT NULL,
    is_deadlocked boolean NOT NULL,
    decided_on date,
    effective_on date,
    closed_on date,
    outcome text,
    version integer NOT NULL,
    CONSTRAINT "PK_member_case" PRIMARY KEY (id),
    CONSTRAINT "FK_member_case_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_unit_holder_id" FOREIGN KEY (holder_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_unit_to_cell_id" FOREIGN KEY (to_cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE member_case_entry (
    case_id uuid NOT NULL,
    number integer NOT NULL,
    deed text NOT NULL,
    step text NOT NULL,
    step_name text NOT NULL,
    "on" date NOT NULL,
    unit_id uuid,
    rule_id text NOT NULL,
    paper text,
    note text,
    vote_base integer,
    votes_yes integer,
    votes_no integer,
    by_name text NOT NULL,
    entered_above boolean NOT NULL,
    CONSTRAINT "PK_member_case_entry" PRIMARY KEY (case_id, number),
    CONSTRAINT "FK_member_case_entry_member_case_case_id" FOREIGN KEY (case_id) REFERENCES member_case (id) ON DELETE RESTRICT
);

CREATE TABLE member_case_paper (
    case_id uuid NOT NULL,
    code text NOT NULL,
    issued_on date,
    file_id uuid,
    CONSTRAINT "PK_member_case_paper" PRIMARY KEY (case_id, code),
    CONSTRAINT "FK_member_case_paper_member_case_case_id" FOREIGN KEY (case_id) REFERENCES member_case (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_case_cell_id" ON member_case (cell_id);

CREATE INDEX "IX_member_case_holder_id" ON member_case (holder_id);

CREATE INDEX "IX_member_case_member_id" ON member_case (member_id);

CREATE INDEX "IX_member_case_person_id" ON member_case (person_id);

CREATE INDEX "IX_member_case_to_cell_id" ON member_case (to_cell_id);

