CREATE TABLE dir_year_plan (
    id uuid NOT NULL,
    unit uuid NOT NULL,
    year integer NOT NULL,
    document uuid,
    issued_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_year_plan" PRIMARY KEY (id)
);

CREATE TABLE dir_year_task (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    year integer NOT NULL,
    month integer NOT NULL,
    text text NOT NULL,
    lead_unit uuid NOT NULL,
    owner uuid,
    happened_as text,
    happened_by uuid,
    happened_on date,
    dropped_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_year_task" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_year_task_dir_year_plan_plan" FOREIGN KEY (plan) REFERENCES dir_year_plan (id) ON DELETE RESTRICT
);

CREATE TABLE dir_year_change (
    id uuid NOT NULL,
    task uuid NOT NULL,
    changed_on date NOT NULL,
    what text NOT NULL,
    old text,
    reason text NOT NULL,
    CONSTRAINT "PK_dir_year_change" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_year_change_dir_year_task_task" FOREIGN KEY (task) REFERENCES dir_year_task (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_year_change_task" ON dir_year_change (task);

CREATE INDEX "IX_dir_year_plan_document" ON dir_year_plan (document);

CREATE UNIQUE INDEX "IX_dir_year_plan_unit_year" ON dir_year_plan (unit, year);

CREATE INDEX "IX_dir_year_task_happened_by" ON dir_year_task (happened_by);

CREATE INDEX "IX_dir_year_task_lead_unit" ON dir_year_task (lead_unit);

CREATE INDEX "IX_dir_year_task_plan" ON dir_year_task (plan);

