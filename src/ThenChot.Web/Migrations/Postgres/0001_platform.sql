CREATE TABLE platform_act (
    id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    actor_name text NOT NULL,
    on_behalf_of text,
    kind text NOT NULL,
    unit_id uuid,
    reason text,
    document_id uuid,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT "PK_platform_act" PRIMARY KEY (id)
);

CREATE TABLE platform_file (
    id uuid NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by uuid,
    CONSTRAINT "PK_platform_file" PRIMARY KEY (id)
);

CREATE TABLE platform_key (
    name text NOT NULL,
    xml text NOT NULL,
    CONSTRAINT "PK_platform_key" PRIMARY KEY (name)
);

CREATE TABLE platform_setting (
    key text NOT NULL,
    value text NOT NULL,
    CONSTRAINT "PK_platform_setting" PRIMARY KEY (key)
);

CREATE TABLE platform_act_change (
    act_id uuid NOT NULL,
    number integer NOT NULL,
    table_name text NOT NULL,
    record_id text NOT NULL,
    operation text NOT NULL,
    before text,
    after text,
    digest text NOT NULL,
    CONSTRAINT "PK_platform_act_change" PRIMARY KEY (act_id, number),
    CONSTRAINT "FK_platform_act_change_platform_act_act_id" FOREIGN KEY (act_id) REFERENCES platform_act (id) ON DELETE RESTRICT
);

CREATE TABLE platform_file_content (
    file_id uuid NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT "PK_platform_file_content" PRIMARY KEY (file_id),
    CONSTRAINT "FK_platform_file_content_platform_file_file_id" FOREIGN KEY (file_id) REFERENCES platform_file (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_platform_act_kind_sequence" ON platform_act (kind, sequence);

CREATE UNIQUE INDEX "IX_platform_act_sequence" ON platform_act (sequence);

CREATE INDEX "IX_platform_act_change_table_name_record_id" ON platform_act_change (table_name, record_id);

