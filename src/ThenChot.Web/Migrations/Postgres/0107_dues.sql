CREATE TABLE member_dues_sheet (
    id uuid NOT NULL,
    cell_id uuid NOT NULL,
    month text NOT NULL,
    rule_id text NOT NULL,
    drawn_on date NOT NULL,
    settled_on date,
    people integer NOT NULL,
    people_paid integer NOT NULL,
    due_vnd bigint NOT NULL,
    paid_vnd bigint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_member_dues_sheet" PRIMARY KEY (id),
    CONSTRAINT "FK_member_dues_sheet_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE member_dues_line (
    sheet_id uuid NOT NULL,
    member_id uuid NOT NULL,
    reason text NOT NULL,
    group_code text,
    relief_code text,
    base_vnd bigint NOT NULL,
    due_vnd bigint NOT NULL,
    paid_vnd bigint NOT NULL,
    paid_on date,
    receipt integer,
    CONSTRAINT "PK_member_dues_line" PRIMARY KEY (sheet_id, member_id),
    CONSTRAINT "FK_member_dues_line_member_dues_sheet_sheet_id" FOREIGN KEY (sheet_id) REFERENCES member_dues_sheet (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_dues_line_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE TABLE member_dues_term (
    member_id uuid NOT NULL,
    "from" date NOT NULL,
    group_code text NOT NULL,
    base_vnd bigint NOT NULL,
    relief_code text,
    relief_until date,
    ground text,
    CONSTRAINT "PK_member_dues_term" PRIMARY KEY (member_id, "from"),
    CONSTRAINT "FK_member_dues_term_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_dues_line_member_id" ON member_dues_line (member_id);

CREATE UNIQUE INDEX "IX_member_dues_sheet_cell_id_month" ON member_dues_sheet (cell_id, month);

CREATE INDEX "IX_member_dues_sheet_month" ON member_dues_sheet (month);

