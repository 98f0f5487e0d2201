CREATE TABLE "org_handover" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_handover" PRIMARY KEY,
    "unit_id" TEXT NULL,
    "person_id" TEXT NULL,
    "giver" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    CONSTRAINT "FK_org_handover_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_handover_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_handover_line" (
    "handover_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "to_unit_id" TEXT NULL,
    "to_person_id" TEXT NULL,
    "to" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "PK_org_handover_line" PRIMARY KEY ("handover_id", "number"),
    CONSTRAINT "FK_org_handover_line_org_handover_handover_id" FOREIGN KEY ("handover_id") REFERENCES "org_handover" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_handover_line_org_person_to_person_id" FOREIGN KEY ("to_person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_handover_line_org_unit_to_unit_id" FOREIGN KEY ("to_unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_handover_on" ON "org_handover" ("on");

CREATE INDEX "IX_org_handover_person_id" ON "org_handover" ("person_id");

CREATE INDEX "IX_org_handover_unit_id" ON "org_handover" ("unit_id");

CREATE INDEX "IX_org_handover_line_to_person_id" ON "org_handover_line" ("to_person_id");

CREATE INDEX "IX_org_handover_line_to_unit_id" ON "org_handover_line" ("to_unit_id");

