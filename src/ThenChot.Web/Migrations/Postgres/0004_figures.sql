CREATE TABLE fig_figure (
    code text NOT NULL,
    name text NOT NULL,
    unit_of_measure text NOT NULL,
    field text NOT NULL,
    meaning text NOT NULL,
    legal_source text NOT NULL,
    frequency text NOT NULL,
    across_units text NOT NULL,
    across_periods text NOT NULL,
    entry_mode text NOT NULL,
    decimals integer NOT NULL,
    rounding text NOT NULL,
    numerator text,
    denominator text,
    factor integer NOT NULL,
    relations text NOT NULL,
    search_key text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_fig_figure" PRIMARY KEY (code)
);

CREATE TABLE fig_round (
    id uuid NOT NULL,
    asked_by uuid NOT NULL,
    name text NOT NULL,
    period text NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    scope text NOT NULL,
    cut_off_on date NOT NULL,
    due_on date NOT NULL,
    grace_days integer NOT NULL,
    imported boolean NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_fig_round" PRIMARY KEY (id)
);

CREATE TABLE fig_figure_source (
    id uuid NOT NULL,
    figure_code text NOT NULL,
    "from" date NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT "PK_fig_figure_source" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_figure_source_fig_figure_figure_code" FOREIGN KEY (figure_code) REFERENCES fig_figure (code) ON DELETE RESTRICT
);

CREATE TABLE fig_round_figure (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    figure_code text NOT NULL,
    position integer NOT NULL,
    CONSTRAINT "PK_fig_round_figure" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_round_figure_fig_figure_figure_code" FOREIGN KEY (figure_code) REFERENCES fig_figure (code) ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_round_figure_fig_round_round_id" FOREIGN KEY (round_id) REFERENCES fig_round (id) ON DELETE RESTRICT
);

CREATE TABLE fig_round_part (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    title text NOT NULL,
    position integer NOT NULL,
    CONSTRAINT "PK_fig_round_part" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_round_part_fig_round_round_id" FOREIGN KEY (round_id) REFERENCES fig_round (id) ON DELETE RESTRICT
);

CREATE TABLE fig_round_unit (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT "PK_fig_round_unit" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_round_unit_fig_round_round_id" FOREIGN KEY (round_id) REFERENCES fig_round (id) ON DELETE RESTRICT
);

CREATE TABLE fig_submission (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    latest boolean NOT NULL,
    reopen_reason text NOT NULL,
    signed_number text,
    signed_on date,
    scan_file_id uuid,
    sent_on date,
    sent_at timestamp with time zone,
    sent_by text,
    received_at timestamp with time zone,
    received_by text,
    saved_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_fig_submission" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_submission_fig_round_round_id" FOREIGN KEY (round_id) REFERENCES fig_round (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_submission_platform_file_scan_file_id" FOREIGN KEY (scan_file_id) REFERENCES platform_file (id) ON DELETE RESTRICT
);

CREATE TABLE fig_cell_remark (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    figure_code text,
    text text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_fig_cell_remark" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_cell_remark_fig_submission_submission_id" FOREIGN KEY (submission_id) REFERENCES fig_submission (id) ON DELETE RESTRICT
);

CREATE TABLE fig_entry (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    figure_code text NOT NULL,
    period text NOT NULL,
    period_start date NOT NULL,
    period_end date NOT NULL,
    scope text NOT NULL,
    typed bigint,
    value bigint,
    unread text,
    nature text NOT NULL,
    reason text NOT NULL,
    live boolean NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_fig_entry" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_entry_fig_figure_figure_code" FOREIGN KEY (figure_code) REFERENCES fig_figure (code) ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_entry_fig_submission_submission_id" FOREIGN KEY (submission_id) REFERENCES fig_submission (id) ON DELETE RESTRICT
);

CREATE TABLE fig_part_assignment (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    part text NOT NULL,
    assignee text NOT NULL,
    CONSTRAINT "PK_fig_part_assignment" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_part_assignment_fig_submission_submission_id" FOREIGN KEY (submission_id) REFERENCES fig_submission (id) ON DELETE RESTRICT
);

CREATE TABLE fig_part_text (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    part_id uuid NOT NULL,
    text text NOT NULL,
    CONSTRAINT "PK_fig_part_text" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_part_text_fig_round_part_part_id" FOREIGN KEY (part_id) REFERENCES fig_round_part (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_part_text_fig_submission_submission_id" FOREIGN KEY (submission_id) REFERENCES fig_submission (id) ON DELETE RESTRICT
);

CREATE TABLE fig_submission_file (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    file_id uuid NOT NULL,
    name text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_fig_submission_file" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_submission_file_fig_submission_submission_id" FOREIGN KEY (submission_id) REFERENCES fig_submission (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_fig_submission_file_platform_file_file_id" FOREIGN KEY (file_id) REFERENCES platform_file (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_fig_cell_remark_submission_id" ON fig_cell_remark (submission_id);

CREATE INDEX ix_fig_entry_counting ON fig_entry (figure_code, period_end, period_start, period, scope, unit_id, value) WHERE live;

CREATE UNIQUE INDEX ix_fig_entry_live ON fig_entry (unit_id, figure_code, period) WHERE live;

CREATE UNIQUE INDEX "IX_fig_entry_submission_id_figure_code" ON fig_entry (submission_id, figure_code);

CREATE UNIQUE INDEX "IX_fig_figure_source_figure_code_from" ON fig_figure_source (figure_code, "from");

CREATE INDEX "IX_fig_part_assignment_submission_id" ON fig_part_assignment (submission_id);

CREATE INDEX "IX_fig_part_text_part_id" ON fig_part_text (part_id);

CREATE UNIQUE INDEX "IX_fig_part_text_submission_id_part_id" ON fig_part_text (submission_id, part_id);

CREATE INDEX "IX_fig_round_period_end_period_start" ON fig_round (period_end, period_start);

CREATE INDEX "IX_fig_round_figure_figure_code" ON fig_round_figure (figure_code);

CREATE UNIQUE INDEX "IX_fig_round_figure_round_id_figure_code" ON fig_round_figure (round_id, figure_code);

CREATE INDEX "IX_fig_round_part_round_id" ON fig_round_part (round_id);

CREATE UNIQUE INDEX "IX_fig_round_unit_round_id_unit_id" ON fig_round_unit (round_id, unit_id);

CREATE INDEX "IX_fig_round_unit_unit_id" ON fig_round_unit (unit_id);

CREATE UNIQUE INDEX "IX_fig_submission_round_id_unit_id_number" ON fig_submission (round_id, unit_id, number);

CREATE INDEX "IX_fig_submission_scan_file_id" ON fig_submission (scan_file_id);

CREATE INDEX "IX_fig_submission_file_file_id" ON fig_submission_file (file_id);

CREATE INDEX "IX_fig_submission_file_submission_id" ON fig_submission_file (submission_id);

