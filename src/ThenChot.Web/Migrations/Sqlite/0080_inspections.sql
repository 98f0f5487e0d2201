CREATE TABLE "insp_kinship" (
    "person_id" TEXT NOT NULL,
    "relative_id" TEXT NOT NULL,
    "said_on" TEXT NOT NULL,
    CONSTRAINT "PK_insp_kinship" PRIMARY KEY ("person_id", "relative_id"),
    CONSTRAINT "FK_insp_kinship_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_kinship_org_person_relative_id" FOREIGN KEY ("relative_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_case" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_case" PRIMARY KEY,
    "kind_code" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "looks_from" TEXT NULL,
    "looks_to" TEXT NULL,
    "due_on" TEXT NULL,
    "clock_from" TEXT NULL,
    "extra_length" INTEGER NOT NULL,
    "extended_because" TEXT NULL,
    "phase" TEXT NOT NULL,
    "started_on" TEXT NULL,
    "concluded_on" TEXT NULL,
    "archived_on" TEXT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_case_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_opening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_opening" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_insp_opening_insp_case_case_id" FOREIGN KEY ("case_id") REFERENCES "insp_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_paper" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_paper" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_required" INTEGER NOT NULL,
    "symbol" TEXT NULL,
    "made_on" TEXT NULL,
    "signer" TEXT NULL,
    CONSTRAINT "FK_insp_paper_insp_case_case_id" FOREIGN KEY ("case_id") REFERENCES "insp_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_subject" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_subject" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "person_id" TEXT NULL,
    "result" TEXT NULL,
    "content_code" TEXT NULL,
    "discipline_due" INTEGER NOT NULL,
    "conclusion" TEXT NULL,
    "concluded_on" TEXT NULL,
    CONSTRAINT "FK_insp_subject_insp_case_case_id" FOREIGN KEY ("case_id") REFERENCES "insp_case" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_subject_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_subject_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_team" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_team" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "out_on" TEXT NULL,
    "left_because" TEXT NULL,
    CONSTRAINT "FK_insp_team_insp_case_case_id" FOREIGN KEY ("case_id") REFERENCES "insp_case" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_team_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_case_unit_id_decided_on" ON "insp_case" ("unit_id", "decided_on");

CREATE INDEX "IX_insp_kinship_relative_id" ON "insp_kinship" ("relative_id");

CREATE INDEX "IX_insp_opening_case_id_at" ON "insp_opening" ("case_id", "at");

CREATE INDEX "IX_insp_paper_case_id" ON "insp_paper" ("case_id");

CREATE INDEX "IX_insp_subject_case_id" ON "insp_subject" ("case_id");

CREATE INDEX "IX_insp_subject_person_id" ON "insp_subject" ("person_id");

CREATE INDEX "IX_insp_subject_unit_id" ON "insp_subject" ("unit_id");

CREATE INDEX "IX_insp_team_case_id" ON "insp_team" ("case_id");

CREATE INDEX "IX_insp_team_person_id" ON "insp_team" ("person_id");

