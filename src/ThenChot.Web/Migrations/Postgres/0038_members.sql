CREATE TABLE member_file (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    decided_on text NOT NULL,
    ceremony_on text,
    official_on text,
    deducted_months integer NOT NULL,
    deduction_reason text,
    age_from text NOT NULL,
    left_on date,
    left_as text,
    cell_id uuid NOT NULL,
    sex text,
    other_name text,
    birth_place text,
    home_place text,
    residence text,
    occupation text,
    schooling text,
    profession text,
    theory text,
    card_sealed text,
    card_key text,
    citizen_sealed text,
    citizen_key text,
    version integer NOT NULL,
    CONSTRAINT "PK_member_file" PRIMARY KEY (id),
    CONSTRAINT "FK_member_file_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_file_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE member_entry (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    since text,
    until text,
    content text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_member_entry" PRIMARY KEY (id),
    CONSTRAINT "FK_member_entry_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE TABLE member_opening (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    account_id uuid,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    with_family boolean NOT NULL,
    CONSTRAINT "PK_member_opening" PRIMARY KEY (id),
    CONSTRAINT "FK_member_opening_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE TABLE member_reveal (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    CONSTRAINT "PK_member_reveal" PRIMARY KEY (id),
    CONSTRAINT "FK_member_reveal_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE TABLE member_stay (
    member_id uuid NOT NULL,
    "from" date NOT NULL,
    unit_id uuid NOT NULL,
    "to" date,
    CONSTRAINT "PK_member_stay" PRIMARY KEY (member_id, "from"),
    CONSTRAINT "FK_member_stay_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_stay_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_entry_member_id" ON member_entry (member_id);

CREATE UNIQUE INDEX "IX_member_file_card_key" ON member_file (card_key);

CREATE INDEX "IX_member_file_cell_id" ON member_file (cell_id);

CREATE UNIQUE INDEX "IX_member_file_citizen_key" ON member_file (citizen_key);

CREATE UNIQUE INDEX "IX_member_file_person_id" ON member_file (person_id);

CREATE INDEX "IX_member_opening_member_id_at" ON member_opening (member_id, at);

CREATE INDEX "IX_member_reveal_member_id" ON member_reveal (member_id);

CREATE INDEX "IX_member_stay_unit_id" ON member_stay (unit_id);

