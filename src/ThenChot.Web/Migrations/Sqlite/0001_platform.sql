CREATE TABLE "platform_act" (
    "id" TEXT NOT NULL CONSTRAINT "PK_platform_act" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "actor_name" TEXT NOT NULL,
    "on_behalf_of" TEXT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "reason" TEXT NULL,
    "document_id" TEXT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE TABLE "platform_file" (
    "id" TEXT NOT NULL CONSTRAINT "PK_platform_file" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_at" TEXT NOT NULL,
    "uploaded_by" TEXT NULL
);

CREATE TABLE "platform_key" (
    "name" TEXT NOT NULL CONSTRAINT "PK_platform_key" PRIMARY KEY,
    "xml" TEXT NOT NULL
);

CREATE TABLE "platform_setting" (
    "key" TEXT NOT NULL CONSTRAINT "PK_platform_setting" PRIMARY KEY,
    "value" TEXT NOT NULL
);

CREATE TABLE "platform_act_change" (
    "act_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "PK_platform_act_change" PRIMARY KEY ("act_id", "number"),
    CONSTRAINT "FK_platform_act_change_platform_act_act_id" FOREIGN KEY ("act_id") REFERENCES "platform_act" ("id") ON DELETE RESTRICT
);

CREATE TABLE "platform_file_content" (
    "file_id" TEXT NOT NULL CONSTRAINT "PK_platform_file_content" PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "FK_platform_file_content_platform_file_file_id" FOREIGN KEY ("file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_act_kind_sequence" ON "platform_act" ("kind", "sequence");

CREATE UNIQUE INDEX "IX_platform_act_sequence" ON "platform_act" ("sequence");

CREATE INDEX "IX_platform_act_change_table_name_record_id" ON "platform_act_change" ("table_name", "record_id");

