CREATE TABLE "duty_calendar_link" (
    "account_id" TEXT NOT NULL CONSTRAINT "PK_duty_calendar_link" PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "ended_at" TEXT NULL
);

CREATE INDEX "IX_duty_calendar_link_hash" ON "duty_calendar_link" ("hash");
