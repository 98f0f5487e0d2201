CREATE TABLE duty_reminder_run (
    "on" date NOT NULL,
    CONSTRAINT "PK_duty_reminder_run" PRIMARY KEY ("on")
);

ALTER TABLE duty_reminder ADD COLUMN fell_on date;
