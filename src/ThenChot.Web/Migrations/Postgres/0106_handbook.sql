CREATE TABLE member_request (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    cell_id uuid NOT NULL,
    kind text NOT NULL,
    rule_id text NOT NULL,
    about text NOT NULL,
    wanted text NOT NULL,
    reason text,
    asked_on date NOT NULL,
    stage text NOT NULL,
    holder_id uuid NOT NULL,
    answer_by date NOT NULL,
    answered_on date,
    due_on date NOT NULL,
    extended_because text,
    cell_opinion text,
    outcome text,
    by_name text,
    closed_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_member_request" PRIMARY KEY (id),
    CONSTRAINT "FK_member_request_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_request_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_request_org_unit_holder_id" FOREIGN KEY (holder_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_request_cell_id" ON member_request (cell_id);

CREATE INDEX "IX_member_request_holder_id" ON member_request (holder_id);

CREATE INDEX "IX_member_request_member_id" ON member_request (member_id);

CREATE TABLE member_meeting (
    id uuid NOT NULL,
    cell_id uuid NOT NULL,
    kind text NOT NULL,
    held_on date NOT NULL,
    place text,
    topic text NOT NULL,
    present integer,
    absent_with_reason integer,
    absent_without integer,
    conclusion text,
    version integer NOT NULL,
    CONSTRAINT "PK_member_meeting" PRIMARY KEY (id),
    CONSTRAINT "FK_member_meeting_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE member_meeting_paper (
    meeting_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    file_id uuid,
    document_id uuid,
    CONSTRAINT "PK_member_meeting_paper" PRIMARY KEY (meeting_id, number),
    CONSTRAINT "FK_member_meeting_paper_member_meeting_meeting_id" FOREIGN KEY (meeting_id) REFERENCES member_meeting (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_meeting_cell_id_held_on" ON member_meeting (cell_id, held_on);

CREATE TABLE member_stand_in (
    id uuid NOT NULL,
    cell_id uuid NOT NULL,
    record uuid NOT NULL,
    what text NOT NULL,
    url text NOT NULL,
    entered_on date NOT NULL,
    by_name text NOT NULL,
    by_unit_id uuid,
    state text NOT NULL,
    answered_on date,
    answered_by text,
    remark text,
    version integer NOT NULL,
    CONSTRAINT "PK_member_stand_in" PRIMARY KEY (id),
    CONSTRAINT "FK_member_stand_in_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_stand_in_cell_id" ON member_stand_in (cell_id);

