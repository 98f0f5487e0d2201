CREATE TABLE "org_unit_fact" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_unit_fact" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "code" TEXT NULL,
    "number" INTEGER NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "decision_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_unit_fact_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_staff_quota" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_staff_quota" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "given" INTEGER NOT NULL,
    "present" INTEGER NULL,
    "counted_on" TEXT NULL,
    "decision_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_staff_quota_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_committee_term" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_committee_term" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "decision_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_committee_term_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_committee_seat" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_committee_seat" PRIMARY KEY,
    "term_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "is_standing" INTEGER NOT NULL,
    "is_secretary" INTEGER NOT NULL,
    "is_deputy" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "decision_id" TEXT NULL,
    "left_because" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_committee_seat_org_committee_term_term_id" FOREIGN KEY ("term_id") REFERENCES "org_committee_term" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_committee_seat_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_unit_fact_unit_id" ON "org_unit_fact" ("unit_id");

CREATE UNIQUE INDEX "IX_org_staff_quota_unit_id_year" ON "org_staff_quota" ("unit_id", "year");

CREATE INDEX "IX_org_committee_term_unit_id" ON "org_committee_term" ("unit_id");

CREATE INDEX "IX_org_committee_seat_person_id" ON "org_committee_seat" ("person_id");

CREATE INDEX "IX_org_committee_seat_term_id" ON "org_committee_seat" ("term_id");

ALTER TABLE "org_post" ADD COLUMN "end_decision_id" TEXT NULL;
