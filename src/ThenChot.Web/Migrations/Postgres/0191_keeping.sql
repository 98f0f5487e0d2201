CREATE TABLE member_keeping (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    cell_id uuid NOT NULL,
    kind text NOT NULL,
    "on" date NOT NULL,
    content text NOT NULL,
    giver text NOT NULL,
    receiver text NOT NULL,
    paper text,
    allowed_by text,
    due_on date,
    returned_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_member_keeping" PRIMARY KEY (id),
    CONSTRAINT "FK_member_keeping_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_keeping_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE member_residence_comment (
    keeping_id uuid NOT NULL,
    year integer NOT NULL,
    "on" date NOT NULL,
    content text NOT NULL,
    CONSTRAINT "PK_member_residence_comment" PRIMARY KEY (keeping_id, year),
    CONSTRAINT "FK_member_residence_comment_member_keeping_keeping_id" FOREIGN KEY (keeping_id) REFERENCES member_keeping (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_keeping_cell_id" ON member_keeping (cell_id);

CREATE INDEX "IX_member_keeping_member_id" ON member_keeping (member_id);
