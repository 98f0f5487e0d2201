CREATE TABLE report_contribution (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    kind text NOT NULL,
    whose text,
    title text NOT NULL,
    text text,
    document uuid,
    added_on date NOT NULL,
    withdrawn_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_report_contribution" PRIMARY KEY (id),
    CONSTRAINT "FK_report_contribution_report_report_report_id" FOREIGN KEY (report_id) REFERENCES report_report (id) ON DELETE RESTRICT
);

CREATE TABLE report_opinion (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    section text,
    said_by text NOT NULL,
    received_on date NOT NULL,
    text text NOT NULL,
    outcome text NOT NULL,
    reply text,
    version integer NOT NULL,
    CONSTRAINT "PK_report_opinion" PRIMARY KEY (id),
    CONSTRAINT "FK_report_opinion_report_report_report_id" FOREIGN KEY (report_id) REFERENCES report_report (id) ON DELETE RESTRICT
);

CREATE TABLE report_section_work (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    section text NOT NULL,
    unit uuid NOT NULL,
    assigned_on date NOT NULL,
    due_on date NOT NULL,
    step text NOT NULL,
    remark text,
    version integer NOT NULL,
    CONSTRAINT "PK_report_section_work" PRIMARY KEY (id),
    CONSTRAINT "FK_report_section_work_org_unit_unit" FOREIGN KEY (unit) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_report_section_work_report_report_report_id" FOREIGN KEY (report_id) REFERENCES report_report (id) ON DELETE RESTRICT
);

CREATE TABLE report_section_draft (
    id uuid NOT NULL,
    work uuid NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_report_section_draft" PRIMARY KEY (id),
    CONSTRAINT "FK_report_section_draft_report_section_work_work" FOREIGN KEY (work) REFERENCES report_section_work (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_report_contribution_document" ON report_contribution (document);

CREATE INDEX "IX_report_contribution_report_id" ON report_contribution (report_id);

CREATE INDEX "IX_report_opinion_report_id" ON report_opinion (report_id);

CREATE UNIQUE INDEX "IX_report_section_draft_work_number" ON report_section_draft (work, number);

CREATE INDEX "IX_report_section_work_report_id" ON report_section_work (report_id);

CREATE INDEX "IX_report_section_work_unit" ON report_section_work (unit);
