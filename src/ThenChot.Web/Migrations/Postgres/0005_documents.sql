CREATE TABLE doc_conference (
    id uuid NOT NULL,
    name text NOT NULL,
    host text NOT NULL,
    held_on date NOT NULL,
    form text NOT NULL,
    points integer,
    invited integer,
    present integer,
    note text,
    version integer NOT NULL,
    CONSTRAINT "PK_doc_conference" PRIMARY KEY (id)
);

CREATE TABLE doc_document (
    id uuid NOT NULL,
    issuer text NOT NULL,
    issuer_key text NOT NULL,
    type_name text NOT NULL,
    type_key text NOT NULL,
    series text NOT NULL,
    number integer NOT NULL,
    symbol text NOT NULL,
    symbol_key text NOT NULL,
    level text NOT NULL,
    issued_on text,
    issued_from date,
    subject text NOT NULL,
    signer text,
    signer_title text,
    in_force_from date,
    in_force_to date,
    file_id uuid,
    note text,
    search_key text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_doc_document" PRIMARY KEY (id),
    CONSTRAINT "FK_doc_document_platform_file_file_id" FOREIGN KEY (file_id) REFERENCES platform_file (id) ON DELETE RESTRICT
);

CREATE TABLE doc_conference_document (
    conference_id uuid NOT NULL,
    document_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT "PK_doc_conference_document" PRIMARY KEY (conference_id, document_id),
    CONSTRAINT "FK_doc_conference_document_doc_conference_conference_id" FOREIGN KEY (conference_id) REFERENCES doc_conference (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_doc_conference_document_doc_document_document_id" FOREIGN KEY (document_id) REFERENCES doc_document (id) ON DELETE RESTRICT
);

CREATE TABLE doc_link (
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    kind text NOT NULL,
    CONSTRAINT "PK_doc_link" PRIMARY KEY (from_id, to_id, kind),
    CONSTRAINT "FK_doc_link_doc_document_from_id" FOREIGN KEY (from_id) REFERENCES doc_document (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_doc_link_doc_document_to_id" FOREIGN KEY (to_id) REFERENCES doc_document (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_doc_conference_held_on" ON doc_conference (held_on);

CREATE INDEX "IX_doc_conference_document_document_id" ON doc_conference_document (document_id);

CREATE INDEX "IX_doc_document_file_id" ON doc_document (file_id);

CREATE INDEX "IX_doc_document_issued_from" ON doc_document (issued_from);

CREATE UNIQUE INDEX "IX_doc_document_issuer_key_type_key_series_number" ON doc_document (issuer_key, type_key, series, number);

CREATE INDEX "IX_doc_document_sort_key" ON doc_document (sort_key);

CREATE INDEX "IX_doc_document_symbol_key" ON doc_document (symbol_key);

CREATE INDEX "IX_doc_link_to_id" ON doc_link (to_id);

