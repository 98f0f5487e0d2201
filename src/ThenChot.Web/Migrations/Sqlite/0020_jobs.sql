CREATE TABLE "platform_job" (
    "name" TEXT NOT NULL CONSTRAINT "PK_platform_job" PRIMARY KEY,
    "done_on" TEXT NULL,
    "held_until" TEXT NULL
);
