ALTER TABLE "insp_discipline" ADD COLUMN "standing_form" TEXT NULL;

UPDATE "insp_discipline" SET "standing_form" = "decided_form";

CREATE TABLE "insp_complaint" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_complaint" PRIMARY KEY,
    "file_id" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "unit_id" TEXT NULL,
    "body_kind" TEXT NULL,
    "central" TEXT NULL,
    "received_on" TEXT NOT NULL,
    "is_late" INTEGER NOT NULL,
    "accepted_on" TEXT NULL,
    "accepted_because" TEXT NULL,
    "due_on" TEXT NULL,
    "refused_on" TEXT NULL,
    "refused_because" TEXT NULL,
    "answered_on" TEXT NULL,
    "outcome" TEXT NULL,
    "new_form" TEXT NULL,
    "symbol" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_complaint_insp_discipline_file_id" FOREIGN KEY ("file_id") REFERENCES "insp_discipline" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_complaint_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_complaint_file_id" ON "insp_complaint" ("file_id");

CREATE INDEX "IX_insp_complaint_unit_id" ON "insp_complaint" ("unit_id");

CREATE INDEX "IX_insp_subject_concluded_on" ON "insp_subject" ("concluded_on");
