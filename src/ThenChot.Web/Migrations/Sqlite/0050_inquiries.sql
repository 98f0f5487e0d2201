CREATE TABLE "dir_inquiry" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_inquiry" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "note" TEXT NULL,
    "asker" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "needs_signature" INTEGER NOT NULL,
    "closed_on" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "dir_inquiry_answer" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_inquiry_answer" PRIMARY KEY,
    "inquiry" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "saved_at" TEXT NULL,
    "sent_on" TEXT NULL,
    "sent_by" TEXT NULL,
    "received_at" TEXT NULL,
    "received_by" TEXT NULL,
    "remark" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_dir_inquiry_answer_dir_inquiry_inquiry" FOREIGN KEY ("inquiry") REFERENCES "dir_inquiry" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_inquiry_field" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_inquiry_field" PRIMARY KEY,
    "inquiry" TEXT NOT NULL,
    "list" TEXT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "required" INTEGER NOT NULL,
    CONSTRAINT "FK_dir_inquiry_field_dir_inquiry_inquiry" FOREIGN KEY ("inquiry") REFERENCES "dir_inquiry" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_inquiry_value" (
    "answer" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "text" TEXT NULL,
    "file" TEXT NULL,
    CONSTRAINT "PK_dir_inquiry_value" PRIMARY KEY ("answer", "field", "line"),
    CONSTRAINT "FK_dir_inquiry_value_dir_inquiry_answer_answer" FOREIGN KEY ("answer") REFERENCES "dir_inquiry_answer" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_dir_inquiry_value_dir_inquiry_field_field" FOREIGN KEY ("field") REFERENCES "dir_inquiry_field" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_inquiry_asker" ON "dir_inquiry" ("asker");

CREATE UNIQUE INDEX "IX_dir_inquiry_answer_inquiry_unit" ON "dir_inquiry_answer" ("inquiry", "unit");

CREATE INDEX "IX_dir_inquiry_answer_unit" ON "dir_inquiry_answer" ("unit");

CREATE INDEX "IX_dir_inquiry_field_inquiry" ON "dir_inquiry_field" ("inquiry");

CREATE INDEX "IX_dir_inquiry_value_field" ON "dir_inquiry_value" ("field");

