CREATE TABLE platform_import_mapping (
    kind text NOT NULL,
    headings text NOT NULL,
    mapping text NOT NULL,
    CONSTRAINT "PK_platform_import_mapping" PRIMARY KEY (kind, headings)
);

CREATE TABLE platform_import (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    file_id uuid NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_by_name text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    mapping text NOT NULL,
    good_rows_only boolean NOT NULL,
    rows integer NOT NULL,
    faulty_rows integer NOT NULL,
    taken integer NOT NULL,
    progress integer NOT NULL,
    refusal text,
    finished_at timestamp with time zone,
    lease_until timestamp with time zone,
    lease_holder uuid,
    CONSTRAINT "PK_platform_import" PRIMARY KEY (id),
    CONSTRAINT "FK_platform_import_platform_file_file_id" FOREIGN KEY (file_id) REFERENCES platform_file (id) ON DELETE RESTRICT
);

CREATE TABLE platform_import_book (
    import_id uuid NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT "PK_platform_import_book" PRIMARY KEY (import_id),
    CONSTRAINT "FK_platform_import_book_platform_import_import_id" FOREIGN KEY (import_id) REFERENCES platform_import (id) ON DELETE RESTRICT
);

CREATE TABLE platform_import_fault (
    import_id uuid NOT NULL,
    number integer NOT NULL,
    row integer NOT NULL,
    "column" text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT "PK_platform_import_fault" PRIMARY KEY (import_id, number),
    CONSTRAINT "FK_platform_import_fault_platform_import_import_id" FOREIGN KEY (import_id) REFERENCES platform_import (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_import_file_id" ON platform_import (file_id);

CREATE INDEX "IX_platform_import_state" ON platform_import (state);

CREATE INDEX "IX_platform_import_uploaded_by_uploaded_at" ON platform_import (uploaded_by, uploaded_at);

CREATE TABLE platform_bulk_row (
    table_name text NOT NULL,
    record_id text COLLATE "C" NOT NULL,
    act_id uuid NOT NULL,
    number integer NOT NULL,
    digest text NOT NULL,
    CONSTRAINT "PK_platform_bulk_row" PRIMARY KEY (table_name, record_id)
);

