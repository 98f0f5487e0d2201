CREATE TABLE "duty_day_setting" (
    "id" TEXT NOT NULL CONSTRAINT "PK_duty_day_setting" PRIMARY KEY,
    "day" TEXT NOT NULL,
    "is_worked" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL
);

CREATE TABLE "duty_reminder_mail" (
    "account_id" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "PK_duty_reminder_mail" PRIMARY KEY ("account_id", "on")
);

CREATE TABLE "duty_reminder_setting" (
    "account_id" TEXT NOT NULL CONSTRAINT "PK_duty_reminder_setting" PRIMARY KEY,
    "muted" TEXT NOT NULL,
    "mail" TEXT NULL
);

CREATE TABLE "duty_reminder" (
    "id" TEXT NOT NULL CONSTRAINT "PK_duty_reminder" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "raised_on" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "read_at" TEXT NULL,
    CONSTRAINT "FK_duty_reminder_org_unit_unit" FOREIGN KEY ("unit") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_duty_day_setting_day" ON "duty_day_setting" ("day");

CREATE INDEX "IX_duty_reminder_account_id" ON "duty_reminder" ("account_id") WHERE read_at IS NULL;

CREATE UNIQUE INDEX "IX_duty_reminder_account_id_duty_stage_due_on" ON "duty_reminder" ("account_id", "duty", "stage", "due_on");

CREATE INDEX "IX_duty_reminder_duty" ON "duty_reminder" ("duty");

CREATE INDEX "IX_duty_reminder_unit" ON "duty_reminder" ("unit");
