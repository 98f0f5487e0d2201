CREATE TABLE report_report (
    id uuid NOT NULL,
    name text NOT NULL,
    outline_id text NOT NULL,
    outline_version text NOT NULL,
    programme_id uuid,
    programme_symbol text,
    programme_name text,
    unit_id uuid NOT NULL,
    unit_code text NOT NULL,
    unit_name text NOT NULL,
    "from" date NOT NULL,
    as_of date NOT NULL,
    state text NOT NULL,
    last_draft integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_report_report" PRIMARY KEY (id)
);

CREATE TABLE report_narrative (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    section text NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_report_narrative" PRIMARY KEY (id),
    CONSTRAINT "FK_report_narrative_report_report_report_id" FOREIGN KEY (report_id) REFERENCES report_report (id) ON DELETE RESTRICT
);

CREATE TABLE report_snapshot (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    number integer NOT NULL,
    payload bytea NOT NULL,
    sha256 text NOT NULL,
    frozen_by text NOT NULL,
    frozen_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_report_snapshot" PRIMARY KEY (id),
    CONSTRAINT "FK_report_snapshot_report_report_report_id" FOREIGN KEY (report_id) REFERENCES report_report (id) ON DELETE RESTRICT
);

CREATE TABLE report_signed_version (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    snapshot_id uuid NOT NULL,
    register_number text NOT NULL,
    signed_on date NOT NULL,
    signer text NOT NULL,
    signer_position text NOT NULL,
    scan_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_report_signed_version" PRIMARY KEY (id),
    CONSTRAINT "FK_report_signed_version_report_report_report_id" FOREIGN KEY (report_id) REFERENCES report_report (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_report_signed_version_report_snapshot_snapshot_id" FOREIGN KEY (snapshot_id) REFERENCES report_snapshot (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_report_narrative_report_id_section_number" ON report_narrative (report_id, section, number);

CREATE INDEX "IX_report_report_programme_id" ON report_report (programme_id);

CREATE INDEX "IX_report_report_unit_id" ON report_report (unit_id);

CREATE UNIQUE INDEX "IX_report_signed_version_report_id" ON report_signed_version (report_id);

CREATE INDEX "IX_report_signed_version_snapshot_id" ON report_signed_version (snapshot_id);

CREATE UNIQUE INDEX "IX_report_snapshot_report_id_number" ON report_snapshot (report_id, number);

