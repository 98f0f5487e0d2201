CREATE TABLE "member_dues_sheet" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_dues_sheet" PRIMARY KEY,
    "cell_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "drawn_on" TEXT NOT NULL,
    "settled_on" TEXT NULL,
    "people" INTEGER NOT NULL,
    "people_paid" INTEGER NOT NULL,
    "due_vnd" INTEGER NOT NULL,
    "paid_vnd" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_dues_sheet_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_dues_line" (
    "sheet_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "group_code" TEXT NULL,
    "relief_code" TEXT NULL,
    "base_vnd" INTEGER NOT NULL,
    "due_vnd" INTEGER NOT NULL,
    "paid_vnd" INTEGER NOT NULL,
    "paid_on" TEXT NULL,
    "receipt" INTEGER NULL,
    CONSTRAINT "PK_member_dues_line" PRIMARY KEY ("sheet_id", "member_id"),
    CONSTRAINT "FK_member_dues_line_member_dues_sheet_sheet_id" FOREIGN KEY ("sheet_id") REFERENCES "member_dues_sheet" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_dues_line_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_dues_term" (
    "member_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "group_code" TEXT NOT NULL,
    "base_vnd" INTEGER NOT NULL,
    "relief_code" TEXT NULL,
    "relief_until" TEXT NULL,
    "ground" TEXT NULL,
    CONSTRAINT "PK_member_dues_term" PRIMARY KEY ("member_id", "from"),
    CONSTRAINT "FK_member_dues_term_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_dues_line_member_id" ON "member_dues_line" ("member_id");

CREATE UNIQUE INDEX "IX_member_dues_sheet_cell_id_month" ON "member_dues_sheet" ("cell_id", "month");

CREATE INDEX "IX_member_dues_sheet_month" ON "member_dues_sheet" ("month");

