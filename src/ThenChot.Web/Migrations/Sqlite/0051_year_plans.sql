CREATE TABLE "dir_year_plan" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_year_plan" PRIMARY KEY,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "document" TEXT NULL,
    "issued_on" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "dir_year_task" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_year_task" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "lead_unit" TEXT NOT NULL,
    "owner" TEXT NULL,
    "happened_as" TEXT NULL,
    "happened_by" TEXT NULL,
    "happened_on" TEXT NULL,
    "dropped_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_dir_year_task_dir_year_plan_plan" FOREIGN KEY ("plan") REFERENCES "dir_year_plan" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_year_change" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_year_change" PRIMARY KEY,
    "task" TEXT NOT NULL,
    "changed_on" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "old" TEXT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "FK_dir_year_change_dir_year_task_task" FOREIGN KEY ("task") REFERENCES "dir_year_task" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_year_change_task" ON "dir_year_change" ("task");

CREATE INDEX "IX_dir_year_plan_document" ON "dir_year_plan" ("document");

CREATE UNIQUE INDEX "IX_dir_year_plan_unit_year" ON "dir_year_plan" ("unit", "year");

CREATE INDEX "IX_dir_year_task_happened_by" ON "dir_year_task" ("happened_by");

CREATE INDEX "IX_dir_year_task_lead_unit" ON "dir_year_task" ("lead_unit");

CREATE INDEX "IX_dir_year_task_plan" ON "dir_year_task" ("plan");

