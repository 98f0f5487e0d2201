CREATE TABLE "report_contribution" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_contribution" PRIMARY KEY,
    "report_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "whose" TEXT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NULL,
    "document" TEXT NULL,
    "added_on" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_report_contribution_report_report_report_id" FOREIGN KEY ("report_id") REFERENCES "report_report" ("id") ON DELETE RESTRICT
);

CREATE TABLE "report_opinion" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_opinion" PRIMARY KEY,
    "report_id" TEXT NOT NULL,
    "section" TEXT NULL,
    "said_by" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "reply" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_report_opinion_report_report_report_id" FOREIGN KEY ("report_id") REFERENCES "report_report" ("id") ON DELETE RESTRICT
);

CREATE TABLE "report_section_work" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_section_work" PRIMARY KEY,
    "report_id" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "assigned_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "remark" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_report_section_work_org_unit_unit" FOREIGN KEY ("unit") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_report_section_work_report_report_report_id" FOREIGN KEY ("report_id") REFERENCES "report_report" ("id") ON DELETE RESTRICT
);

CREATE TABLE "report_section_draft" (
    "id" TEXT NOT NULL CONSTRAINT "PK_report_section_draft" PRIMARY KEY,
    "work" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    CONSTRAINT "FK_report_section_draft_report_section_work_work" FOREIGN KEY ("work") REFERENCES "report_section_work" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_report_contribution_document" ON "report_contribution" ("document");

CREATE INDEX "IX_report_contribution_report_id" ON "report_contribution" ("report_id");

CREATE INDEX "IX_report_opinion_report_id" ON "report_opinion" ("report_id");

CREATE UNIQUE INDEX "IX_report_section_draft_work_number" ON "report_section_draft" ("work", "number");

CREATE INDEX "IX_report_section_work_report_id" ON "report_section_work" ("report_id");

CREATE INDEX "IX_report_section_work_unit" ON "report_section_work" ("unit");
