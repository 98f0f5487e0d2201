CREATE TABLE "duty_reminder_run" (
    "on" TEXT NOT NULL CONSTRAINT "PK_duty_reminder_run" PRIMARY KEY
);

ALTER TABLE "duty_reminder" ADD COLUMN "fell_on" TEXT NULL;
