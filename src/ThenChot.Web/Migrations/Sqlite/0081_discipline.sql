CREATE TABLE "insp_programme" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_programme" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "symbol" TEXT NULL,
    "approved_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_programme_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_programme_line" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_programme_line" PRIMARY KEY,
    "programme_id" TEXT NOT NULL,
    "kind_code" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "person_id" TEXT NULL,
    "content" TEXT NOT NULL,
    "looks_from" TEXT NULL,
    "looks_to" TEXT NULL,
    "lead" TEXT NULL,
    "from_month" INTEGER NOT NULL,
    "to_month" INTEGER NOT NULL,
    "added_on" TEXT NULL,
    "dropped_on" TEXT NULL,
    "adjusted_because" TEXT NULL,
    "case_id" TEXT NULL,
    CONSTRAINT "FK_insp_programme_line_insp_case_case_id" FOREIGN KEY ("case_id") REFERENCES "insp_case" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_programme_line_insp_programme_programme_id" FOREIGN KEY ("programme_id") REFERENCES "insp_programme" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_programme_line_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_programme_line_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_discipline" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_discipline" PRIMARY KEY,
    "subject_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "concluded_on" TEXT NOT NULL,
    "inspected_on" TEXT NOT NULL,
    "acted_on" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "later_days" TEXT NOT NULL,
    "never_lapses" INTEGER NOT NULL,
    "holds_office" INTEGER NOT NULL,
    "warrants_expulsion" INTEGER NOT NULL,
    "heard_on" TEXT NULL,
    "absent_because" TEXT NULL,
    "symbol" TEXT NULL,
    "decided_on" TEXT NULL,
    "decided_form" TEXT NULL,
    "announced_on" TEXT NULL,
    "effect_ends_on" TEXT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_discipline_insp_subject_subject_id" FOREIGN KEY ("subject_id") REFERENCES "insp_subject" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_discipline_vote" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_discipline_vote" PRIMARY KEY,
    "file_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "reprimand" INTEGER NOT NULL,
    "warning" INTEGER NOT NULL,
    "removal" INTEGER NOT NULL,
    "expulsion" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "invalid" INTEGER NOT NULL,
    "form" TEXT NULL,
    "is_cumulated" INTEGER NOT NULL,
    "goes_up" INTEGER NOT NULL,
    "limitation" TEXT NULL,
    "lapses_on" TEXT NULL,
    CONSTRAINT "FK_insp_discipline_vote_insp_discipline_file_id" FOREIGN KEY ("file_id") REFERENCES "insp_discipline" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_discipline_vote_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_insp_discipline_subject_id" ON "insp_discipline" ("subject_id");

CREATE INDEX "IX_insp_discipline_vote_file_id" ON "insp_discipline_vote" ("file_id");

CREATE INDEX "IX_insp_discipline_vote_unit_id" ON "insp_discipline_vote" ("unit_id");

CREATE UNIQUE INDEX "IX_insp_programme_unit_id_body_kind_year" ON "insp_programme" ("unit_id", "body_kind", "year");

CREATE INDEX "IX_insp_programme_line_case_id" ON "insp_programme_line" ("case_id");

CREATE INDEX "IX_insp_programme_line_person_id" ON "insp_programme_line" ("person_id");

CREATE INDEX "IX_insp_programme_line_programme_id" ON "insp_programme_line" ("programme_id");

CREATE INDEX "IX_insp_programme_line_unit_id" ON "insp_programme_line" ("unit_id");
