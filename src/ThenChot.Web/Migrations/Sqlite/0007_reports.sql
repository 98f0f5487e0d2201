CREATE TABLE "report_report" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_report" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "outline_id" TEXT NOT NULL,
    "outline_version" TEXT NOT NULL,
    "programme_id" TEXT NULL,
    "programme_symbol" TEXT NULL,
    "programme_name" TEXT NULL,
    "unit_id" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "last_draft" INTEGER NOT NULL,
    "opened_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "report_narrative" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_narrative" PRIMARY KEY,
    "report_id" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    CONSTRAINT "FK_report_narrative_report_report_report_id" FOREIGN KEY ("report_id") REFERENCES "report_report" ("id") ON DELETE RESTRICT
);

CREATE TABLE "report_snapshot" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_snapshot" PRIMARY KEY,
    "report_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "payload" BLOB NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_by" TEXT NOT NULL,
    "frozen_at" TEXT NOT NULL,
    CONSTRAINT "FK_report_snapshot_report_report_report_id" FOREIGN KEY ("report_id") REFERENCES "report_report" ("id") ON DELETE RESTRICT
);

CREATE TABLE "report_signed_version" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_signed_version" PRIMARY KEY,
    "report_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "register_number" TEXT NOT NULL,
    "signed_on" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "signer_position" TEXT NOT NULL,
    "scan_id" TEXT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    CONSTRAINT "FK_report_signed_version_report_report_report_id" FOREIGN KEY ("report_id") REFERENCES "report_report" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_report_signed_version_report_snapshot_snapshot_id" FOREIGN KEY ("snapshot_id") REFERENCES "report_snapshot" ("id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_report_narrative_report_id_section_number" ON "report_narrative" ("report_id", "section", "number");

CREATE INDEX "IX_report_report_programme_id" ON "report_report" ("programme_id");

CREATE INDEX "IX_report_report_unit_id" ON "report_report" ("unit_id");

CREATE UNIQUE INDEX "IX_report_signed_version_report_id" ON "report_signed_version" ("report_id");

CREATE INDEX "IX_report_signed_version_snapshot_id" ON "report_signed_version" ("snapshot_id");

CREATE UNIQUE INDEX "IX_report_snapshot_report_id_number" ON "report_snapshot" ("report_id", "number");

