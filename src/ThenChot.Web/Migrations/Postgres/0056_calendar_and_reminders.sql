CREATE TABLE duty_day_setting (
    id uuid NOT NULL,
    day date NOT NULL,
    is_worked boolean NOT NULL,
    name text NOT NULL,
    reason text NOT NULL,
    withdrawn_on date,
    CONSTRAINT "PK_duty_day_setting" PRIMARY KEY (id)
);

CREATE TABLE duty_reminder_mail (
    account_id uuid NOT NULL,
    "on" date NOT NULL,
    CONSTRAINT "PK_duty_reminder_mail" PRIMARY KEY (account_id, "on")
);

CREATE TABLE duty_reminder_setting (
    account_id uuid NOT NULL,
    muted text NOT NULL,
    mail text,
    CONSTRAINT "PK_duty_reminder_setting" PRIMARY KEY (account_id)
);

CREATE TABLE duty_reminder (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    duty uuid NOT NULL,
    stage text NOT NULL,
    kind text NOT NULL,
    unit uuid NOT NULL,
    due_on date NOT NULL,
    raised_on date NOT NULL,
    url text NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT "PK_duty_reminder" PRIMARY KEY (id),
    CONSTRAINT "FK_duty_reminder_org_unit_unit" FOREIGN KEY (unit) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_duty_day_setting_day" ON duty_day_setting (day);

CREATE INDEX "IX_duty_reminder_account_id" ON duty_reminder (account_id) WHERE read_at IS NULL;

CREATE UNIQUE INDEX "IX_duty_reminder_account_id_duty_stage_due_on" ON duty_reminder (account_id, duty, stage, due_on);

CREATE INDEX "IX_duty_reminder_duty" ON duty_reminder (duty);

CREATE INDEX "IX_duty_reminder_unit" ON duty_reminder (unit);
