CREATE TABLE "platform_data_check" (
    "id" TEXT NOT NULL CONSTRAINT "PK_platform_data_check" PRIMARY KEY,
    "state" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "against" TEXT NULL,
    "against_file" BLOB NULL,
    "progress" INTEGER NOT NULL,
    "finished_at" TEXT NULL,
    "code" TEXT NULL,
    "records" INTEGER NOT NULL,
    "tables" INTEGER NOT NULL,
    "checkpoint" BLOB NULL,
    "breaches" INTEGER NOT NULL,
    "broken" TEXT NULL,
    "lease_until" TEXT NULL,
    "lease_holder" TEXT NULL
);

CREATE INDEX "IX_platform_data_check_asked_at" ON "platform_data_check" ("asked_at");
