CREATE TABLE member_badge (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    cell_id uuid NOT NULL,
    round_on date NOT NULL,
    years integer NOT NULL,
    kind text NOT NULL,
    ground text,
    rule_id text NOT NULL,
    stage text NOT NULL,
    holder_id uuid NOT NULL,
    remark text,
    decided_on date,
    decision_number text,
    badge_number text,
    version integer NOT NULL,
    CONSTRAINT "PK_member_badge" PRIMARY KEY (id),
    CONSTRAINT "FK_member_badge_member_file_member_id" FOREIGN KEY (member_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_badge_org_unit_cell_id" FOREIGN KEY (cell_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_badge_org_unit_holder_id" FOREIGN KEY (holder_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_badge_cell_id" ON member_badge (cell_id);

CREATE INDEX "IX_member_badge_holder_id" ON member_badge (holder_id);

CREATE INDEX "IX_member_badge_member_id" ON member_badge (member_id);

CREATE INDEX "IX_member_badge_round_on" ON member_badge (round_on);
