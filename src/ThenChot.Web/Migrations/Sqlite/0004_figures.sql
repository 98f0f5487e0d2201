CREATE TABLE "fig_figure" (
    "code" TEXT NOT NULL CONSTRAINT "PK_fig_figure" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "unit_of_measure" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "legal_source" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "across_units" TEXT NOT NULL,
    "across_periods" TEXT NOT NULL,
    "entry_mode" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "rounding" TEXT NOT NULL,
    "numerator" TEXT NULL,
    "denominator" TEXT NULL,
    "factor" INTEGER NOT NULL,
    "relations" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "fig_round" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_round" PRIMARY KEY,
    "asked_by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "cut_off_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "grace_days" INTEGER NOT NULL,
    "imported" INTEGER NOT NULL,
    "opened_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "fig_figure_source" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_figure_source" PRIMARY KEY,
    "figure_code" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "FK_fig_figure_source_fig_figure_figure_code" FOREIGN KEY ("figure_code") REFERENCES "fig_figure" ("code") ON DELETE RESTRICT
);

CREATE TABLE "fig_round_figure" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_round_figure" PRIMARY KEY,
    "round_id" TEXT NOT NULL,
    "figure_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "FK_fig_round_figure_fig_figure_figure_code" FOREIGN KEY ("figure_code") REFERENCES "fig_figure" ("code") ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_round_figure_fig_round_round_id" FOREIGN KEY ("round_id") REFERENCES "fig_round" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_round_part" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_round_part" PRIMARY KEY,
    "round_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "FK_fig_round_part_fig_round_round_id" FOREIGN KEY ("round_id") REFERENCES "fig_round" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_round_unit" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_round_unit" PRIMARY KEY,
    "round_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    CONSTRAINT "FK_fig_round_unit_fig_round_round_id" FOREIGN KEY ("round_id") REFERENCES "fig_round" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_submission" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_submission" PRIMARY KEY,
    "round_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "latest" INTEGER NOT NULL,
    "reopen_reason" TEXT NOT NULL,
    "signed_number" TEXT NULL,
    "signed_on" TEXT NULL,
    "scan_file_id" TEXT NULL,
    "sent_on" TEXT NULL,
    "sent_at" TEXT NULL,
    "sent_by" TEXT NULL,
    "received_at" TEXT NULL,
    "received_by" TEXT NULL,
    "saved_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_fig_submission_fig_round_round_id" FOREIGN KEY ("round_id") REFERENCES "fig_round" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_submission_platform_file_scan_file_id" FOREIGN KEY ("scan_file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_cell_remark" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_cell_remark" PRIMARY KEY,
    "submission_id" TEXT NOT NULL,
    "figure_code" TEXT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_fig_cell_remark_fig_submission_submission_id" FOREIGN KEY ("submission_id") REFERENCES "fig_submission" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_entry" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_entry" PRIMARY KEY,
    "submission_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "figure_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "period_start" TEXT NOT NULL,
    "period_end" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "typed" INTEGER NULL,
    "value" INTEGER NULL,
    "unread" TEXT NULL,
    "nature" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "live" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TEXT NOT NULL,
    CONSTRAINT "FK_fig_entry_fig_figure_figure_code" FOREIGN KEY ("figure_code") REFERENCES "fig_figure" ("code") ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_entry_fig_submission_submission_id" FOREIGN KEY ("submission_id") REFERENCES "fig_submission" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_part_assignment" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_part_assignment" PRIMARY KEY,
    "submission_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "assignee" TEXT NOT NULL,
    CONSTRAINT "FK_fig_part_assignment_fig_submission_submission_id" FOREIGN KEY ("submission_id") REFERENCES "fig_submission" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_part_text" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_part_text" PRIMARY KEY,
    "submission_id" TEXT NOT NULL,
    "part_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "FK_fig_part_text_fig_round_part_part_id" FOREIGN KEY ("part_id") REFERENCES "fig_round_part" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_part_text_fig_submission_submission_id" FOREIGN KEY ("submission_id") REFERENCES "fig_submission" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fig_submission_file" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_submission_file" PRIMARY KEY,
    "submission_id" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_fig_submission_file_fig_submission_submission_id" FOREIGN KEY ("submission_id") REFERENCES "fig_submission" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_submission_file_platform_file_file_id" FOREIGN KEY ("file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_fig_cell_remark_submission_id" ON "fig_cell_remark" ("submission_id");

CREATE INDEX "ix_fig_entry_counting" ON "fig_entry" ("figure_code", "period_end", "period_start", "period", "scope", "unit_id", "value") WHERE live;

CREATE UNIQUE INDEX "ix_fig_entry_live" ON "fig_entry" ("unit_id", "figure_code", "period") WHERE live;

CREATE UNIQUE INDEX "IX_fig_entry_submission_id_figure_code" ON "fig_entry" ("submission_id", "figure_code");

CREATE UNIQUE INDEX "IX_fig_figure_source_figure_code_from" ON "fig_figure_source" ("figure_code", "from");

CREATE INDEX "IX_fig_part_assignment_submission_id" ON "fig_part_assignment" ("submission_id");

CREATE INDEX "IX_fig_part_text_part_id" ON "fig_part_text" ("part_id");

CREATE UNIQUE INDEX "IX_fig_part_text_submission_id_part_id" ON "fig_part_text" ("submission_id", "part_id");

CREATE INDEX "IX_fig_round_period_end_period_start" ON "fig_round" ("period_end", "period_start");

CREATE INDEX "IX_fig_round_figure_figure_code" ON "fig_round_figure" ("figure_code");

CREATE UNIQUE INDEX "IX_fig_round_figure_round_id_figure_code" ON "fig_round_figure" ("round_id", "figure_code");

CREATE INDEX "IX_fig_round_part_round_id" ON "fig_round_part" ("round_id");

CREATE UNIQUE INDEX "IX_fig_round_unit_round_id_unit_id" ON "fig_round_unit" ("round_id", "unit_id");

CREATE INDEX "IX_fig_round_unit_unit_id" ON "fig_round_unit" ("unit_id");

CREATE UNIQUE INDEX "IX_fig_submission_round_id_unit_id_number" ON "fig_submission" ("round_id", "unit_id", "number");

CREATE INDEX "IX_fig_submission_scan_file_id" ON "fig_submission" ("scan_file_id");

CREATE INDEX "IX_fig_submission_file_file_id" ON "fig_submission_file" ("file_id");

CREATE INDEX "IX_fig_submission_file_submission_id" ON "fig_submission_file" ("submission_id");

