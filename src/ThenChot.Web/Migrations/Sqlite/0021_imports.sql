CREATE TABLE "platform_import_mapping" (
    "kind" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    CONSTRAINT "PK_platform_import_mapping" PRIMARY KEY ("kind", "headings")
);

CREATE TABLE "platform_import" (
    "id" TEXT NOT NULL CONSTRAINT "PK_platform_import" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "good_rows_only" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "faulty_rows" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL,
    "progress" INTEGER NOT NULL,
    "refusal" TEXT NULL,
    "finished_at" TEXT NULL,
    "lease_until" TEXT NULL,
    "lease_holder" TEXT NULL,
    CONSTRAINT "FK_platform_import_platform_file_file_id" FOREIGN KEY ("file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "platform_import_book" (
    "import_id" TEXT NOT NULL CONSTRAINT "PK_platform_import_book" PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "FK_platform_import_book_platform_import_import_id" FOREIGN KEY ("import_id") REFERENCES "platform_import" ("id") ON DELETE RESTRICT
);

CREATE TABLE "platform_import_fault" (
    "import_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "PK_platform_import_fault" PRIMARY KEY ("import_id", "number"),
    CONSTRAINT "FK_platform_import_fault_platform_import_import_id" FOREIGN KEY ("import_id") REFERENCES "platform_import" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_import_file_id" ON "platform_import" ("file_id");

CREATE INDEX "IX_platform_import_state" ON "platform_import" ("state");

CREATE INDEX "IX_platform_import_uploaded_by_uploaded_at" ON "platform_import" ("uploaded_by", "uploaded_at");

CREATE TABLE "platform_bulk_row" (
    "table_name" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "act_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "PK_platform_bulk_row" PRIMARY KEY ("table_name", "record_id")
);

