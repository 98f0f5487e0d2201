CREATE TABLE "doc_conference" (
    "id" TEXT NOT NULL CONSTRAINT "PK_doc_conference" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "points" INTEGER NULL,
    "invited" INTEGER NULL,
    "present" INTEGER NULL,
    "note" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "doc_document" (
    "id" TEXT NOT NULL CONSTRAINT "PK_doc_document" PRIMARY KEY,
    "issuer" TEXT NOT NULL,
    "issuer_key" TEXT NOT NULL,
    "type_name" TEXT NOT NULL,
    "type_key" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "symbol_key" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "issued_on" TEXT NULL,
    "issued_from" TEXT NULL,
    "subject" TEXT NOT NULL,
    "signer" TEXT NULL,
    "signer_title" TEXT NULL,
    "in_force_from" TEXT NULL,
    "in_force_to" TEXT NULL,
    "file_id" TEXT NULL,
    "note" TEXT NULL,
    "search_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_doc_document_platform_file_file_id" FOREIGN KEY ("file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "doc_conference_document" (
    "conference_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "PK_doc_conference_document" PRIMARY KEY ("conference_id", "document_id"),
    CONSTRAINT "FK_doc_conference_document_doc_conference_conference_id" FOREIGN KEY ("conference_id") REFERENCES "doc_conference" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_doc_conference_document_doc_document_document_id" FOREIGN KEY ("document_id") REFERENCES "doc_document" ("id") ON DELETE RESTRICT
);

CREATE TABLE "doc_link" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "PK_doc_link" PRIMARY KEY ("from_id", "to_id", "kind"),
    CONSTRAINT "FK_doc_link_doc_document_from_id" FOREIGN KEY ("from_id") REFERENCES "doc_document" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_doc_link_doc_document_to_id" FOREIGN KEY ("to_id") REFERENCES "doc_document" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_doc_conference_held_on" ON "doc_conference" ("held_on");

CREATE INDEX "IX_doc_conference_document_document_id" ON "doc_conference_document" ("document_id");

CREATE INDEX "IX_doc_document_file_id" ON "doc_document" ("file_id");

CREATE INDEX "IX_doc_document_issued_from" ON "doc_document" ("issued_from");

CREATE UNIQUE INDEX "IX_doc_document_issuer_key_type_key_series_number" ON "doc_document" ("issuer_key", "type_key", "series", "number");

CREATE INDEX "IX_doc_document_sort_key" ON "doc_document" ("sort_key");

CREATE INDEX "IX_doc_document_symbol_key" ON "doc_document" ("symbol_key");

CREATE INDEX "IX_doc_link_to_id" ON "doc_link" ("to_id");

