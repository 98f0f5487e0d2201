CREATE TABLE "dir_shortcoming" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_shortcoming" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "document" TEXT NULL,
    "text" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "recorder" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "found_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "evidence" TEXT NULL,
    "evidence_on" TEXT NULL,
    "remedy_reported_on" TEXT NULL,
    "reported_by" TEXT NULL,
    "remedied_on" TEXT NULL,
    "remedy_confirmed_by" TEXT NULL,
    "returned" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE INDEX "IX_dir_shortcoming_document" ON "dir_shortcoming" ("document");

CREATE INDEX "IX_dir_shortcoming_owner" ON "dir_shortcoming" ("owner");

CREATE INDEX "IX_dir_shortcoming_recorder" ON "dir_shortcoming" ("recorder");

CREATE INDEX "IX_dir_shortcoming_unit" ON "dir_shortcoming" ("unit");

