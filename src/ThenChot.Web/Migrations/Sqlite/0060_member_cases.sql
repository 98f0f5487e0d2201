ALTER TABLE "member_stay" ADD COLUMN "came_as" TEXT NULL;
ALTER TABLE "member_stay" ADD COLUMN "left_as" TEXT NULL;

CREATE TABLE "member_case" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_case" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "member_id" TEXT NULL,
    "cell_id" TEXT NOT NULL,
    "to_cell_id" TEXT NULL,
    "elsewhere" TEXT NULL,
    "ground" TEXT NULL,
    "opened_on" TEXT NOT NULL,
    "counts_from" TEXT NOT NULL,
    "until" TEXT NULL,
    "step" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "is_extended" INTEGER NOT NULL,
    "prolonged_months" INTEGER NOT NULL,
    "is_deadlocked" INTEGER NOT NULL,
    "decided_on" TEXT NULL,
    "effective_on" TEXT NULL,
    "closed_on" TEXT NULL,
    "outcome" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_case_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_unit_holder_id" FOREIGN KEY ("holder_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_case_org_unit_to_cell_id" FOREIGN KEY ("to_cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_case_entry" (
    "case_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "step_name" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "rule_id" TEXT NOT NULL,
    "paper" TEXT NULL,
    "note" TEXT NULL,
    "vote_base" INTEGER NULL,
    "votes_yes" INTEGER NULL,
    "votes_no" INTEGER NULL,
    "by_name" TEXT NOT NULL,
    "entered_above" INTEGER NOT NULL,
    CONSTRAINT "PK_member_case_entry" PRIMARY KEY ("case_id", "number"),
    CONSTRAINT "FK_member_case_entry_member_case_case_id" FOREIGN KEY ("case_id") REFERENCES "member_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_case_paper" (
    "case_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "issued_on" TEXT NULL,
    "file_id" TEXT NULL,
    CONSTRAINT "PK_member_case_paper" PRIMARY KEY ("case_id", "code"),
    CONSTRAINT "FK_member_case_paper_member_case_case_id" FOREIGN KEY ("case_id") REFERENCES "member_case" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_case_cell_id" ON "member_case" ("cell_id");

CREATE INDEX "IX_member_case_holder_id" ON "member_case" ("holder_id");

CREATE INDEX "IX_member_case_member_id" ON "member_case" ("member_id");

CREATE INDEX "IX_member_case_person_id" ON "member_case" ("person_id");

CREATE INDEX "IX_member_case_to_cell_id" ON "member_case" ("to_cell_id");

