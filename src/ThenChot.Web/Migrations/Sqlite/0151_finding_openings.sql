CREATE TABLE "insp_finding_opening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_finding_opening" PRIMARY KEY,
    "finding_id" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_insp_finding_opening_insp_finding_finding_id" FOREIGN KEY ("finding_id") REFERENCES "insp_finding" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_finding_opening_finding_id_at" ON "insp_finding_opening" ("finding_id", "at");

