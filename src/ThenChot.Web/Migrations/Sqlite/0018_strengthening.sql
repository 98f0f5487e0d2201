CREATE TABLE "org_strengthening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_strengthening" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "decision_id" TEXT NULL,
    "result" TEXT NULL,
    "done_on" TEXT NULL,
    "evidence_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_strengthening_org_person_owner_id" FOREIGN KEY ("owner_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_strengthening_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_founding_target" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_founding_target" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "decision_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_founding_target_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_strengthening_owner_id" ON "org_strengthening" ("owner_id");

CREATE INDEX "IX_org_strengthening_unit_id" ON "org_strengthening" ("unit_id");

CREATE UNIQUE INDEX "IX_org_founding_target_unit_id_year" ON "org_founding_target" ("unit_id", "year");
