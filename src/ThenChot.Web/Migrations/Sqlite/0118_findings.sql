CREATE TABLE "insp_finding" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_finding" PRIMARY KEY,
    "register_id" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "person_id" TEXT NULL,
    "signs" TEXT NOT NULL,
    "found_on" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "reply_by" TEXT NOT NULL,
    "reply" TEXT NULL,
    "replied_on" TEXT NULL,
    "is_confirmed" INTEGER NULL,
    "verified_on" TEXT NULL,
    "outcome" TEXT NULL,
    "handled_on" TEXT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_finding_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_finding_org_unit_register_id" FOREIGN KEY ("register_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_finding_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_finding_person_id" ON "insp_finding" ("person_id");

CREATE INDEX "IX_insp_finding_register_id_found_on" ON "insp_finding" ("register_id", "found_on");

CREATE INDEX "IX_insp_finding_unit_id" ON "insp_finding" ("unit_id");
