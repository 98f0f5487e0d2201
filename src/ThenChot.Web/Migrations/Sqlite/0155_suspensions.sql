CREATE TABLE "insp_suspension" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_suspension" PRIMARY KEY,
    "subject_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "extension_symbol" TEXT NULL,
    "extended_on" TEXT NULL,
    "extended_because" TEXT NULL,
    "lifted_on" TEXT NULL,
    "lifted_because" TEXT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_suspension_insp_subject_subject_id" FOREIGN KEY ("subject_id") REFERENCES "insp_subject" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_suspension_subject_id" ON "insp_suspension" ("subject_id");
