CREATE TABLE dir_inquiry (
    id uuid NOT NULL,
    name text NOT NULL,
    note text,
    asker uuid NOT NULL,
    opened_on date NOT NULL,
    due_on date NOT NULL,
    needs_signature boolean NOT NULL,
    closed_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_inquiry" PRIMARY KEY (id)
);

CREATE TABLE dir_inquiry_answer (
    id uuid NOT NULL,
    inquiry uuid NOT NULL,
    unit uuid NOT NULL,
    state text NOT NULL,
    saved_at timestamp with time zone,
    sent_on date,
    sent_by text,
    received_at timestamp with time zone,
    received_by text,
    remark text,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_inquiry_answer" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_inquiry_answer_dir_inquiry_inquiry" FOREIGN KEY (inquiry) REFERENCES dir_inquiry (id) ON DELETE RESTRICT
);

CREATE TABLE dir_inquiry_field (
    id uuid NOT NULL,
    inquiry uuid NOT NULL,
    list uuid,
    position integer NOT NULL,
    label text NOT NULL,
    kind text NOT NULL,
    required boolean NOT NULL,
    CONSTRAINT "PK_dir_inquiry_field" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_inquiry_field_dir_inquiry_inquiry" FOREIGN KEY (inquiry) REFERENCES dir_inquiry (id) ON DELETE RESTRICT
);

CREATE TABLE dir_inquiry_value (
    answer uuid NOT NULL,
    field uuid NOT NULL,
    line integer NOT NULL,
    text text,
    file uuid,
    CONSTRAINT "PK_dir_inquiry_value" PRIMARY KEY (answer, field, line),
    CONSTRAINT "FK_dir_inquiry_value_dir_inquiry_answer_answer" FOREIGN KEY (answer) REFERENCES dir_inquiry_answer (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_dir_inquiry_value_dir_inquiry_field_field" FOREIGN KEY (field) REFERENCES dir_inquiry_field (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_inquiry_asker" ON dir_inquiry (asker);

CREATE UNIQUE INDEX "IX_dir_inquiry_answer_inquiry_unit" ON dir_inquiry_answer (inquiry, unit);

CREATE INDEX "IX_dir_inquiry_answer_unit" ON dir_inquiry_answer (unit);

CREATE INDEX "IX_dir_inquiry_field_inquiry" ON dir_inquiry_field (inquiry);

CREATE INDEX "IX_dir_inquiry_value_field" ON dir_inquiry_value (field);

