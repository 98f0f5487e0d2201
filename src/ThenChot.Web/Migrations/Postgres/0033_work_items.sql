CREATE TABLE dir_work_item (
    id uuid NOT NULL,
    parent uuid,
    group_name text,
    source text NOT NULL,
    document uuid,
    occasion text,
    title text,
    product text,
    duty text,
    authority text,
    field text,
    assigner uuid NOT NULL,
    assigned_by uuid,
    assigned_on date NOT NULL,
    lead_unit uuid NOT NULL,
    accountable uuid,
    deadline_kind text NOT NULL,
    due_on date,
    deadline_reason text,
    look_again_on date,
    base_issued_on date,
    days_after_issue integer,
    acknowledged_on date,
    finished_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_work_item" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_work_item_dir_work_item_parent" FOREIGN KEY (parent) REFERENCES dir_work_item (id) ON DELETE RESTRICT
);

CREATE TABLE dir_charge (
    id uuid NOT NULL,
    item uuid NOT NULL,
    person uuid NOT NULL,
    since date NOT NULL,
    note text,
    CONSTRAINT "PK_dir_charge" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_charge_dir_work_item_item" FOREIGN KEY (item) REFERENCES dir_work_item (id) ON DELETE RESTRICT
);

CREATE TABLE dir_completion (
    id uuid NOT NULL,
    item uuid NOT NULL,
    proposed_on date NOT NULL,
    proposed_by uuid,
    evidence uuid NOT NULL,
    evidence_on date NOT NULL,
    note text,
    confirmed boolean,
    decided_on date,
    decided_by uuid,
    remark text,
    CONSTRAINT "PK_dir_completion" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_completion_dir_work_item_item" FOREIGN KEY (item) REFERENCES dir_work_item (id) ON DELETE RESTRICT
);

CREATE TABLE dir_extension (
    id uuid NOT NULL,
    item uuid NOT NULL,
    asked_on date NOT NULL,
    asked_by uuid,
    old_due_on date NOT NULL,
    new_due_on date NOT NULL,
    reason text NOT NULL,
    granted boolean,
    decided_on date,
    decided_by uuid,
    remark text,
    CONSTRAINT "PK_dir_extension" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_extension_dir_work_item_item" FOREIGN KEY (item) REFERENCES dir_work_item (id) ON DELETE RESTRICT
);

CREATE TABLE dir_progress (
    id uuid NOT NULL,
    item uuid NOT NULL,
    reported_on date NOT NULL,
    by uuid,
    percent integer,
    text text NOT NULL,
    CONSTRAINT "PK_dir_progress" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_progress_dir_work_item_item" FOREIGN KEY (item) REFERENCES dir_work_item (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_charge_item" ON dir_charge (item);

CREATE INDEX "IX_dir_completion_evidence" ON dir_completion (evidence);

CREATE INDEX "IX_dir_completion_item" ON dir_completion (item);

CREATE INDEX "IX_dir_extension_item" ON dir_extension (item);

CREATE INDEX "IX_dir_progress_item" ON dir_progress (item);

CREATE INDEX "IX_dir_work_item_accountable" ON dir_work_item (accountable);

CREATE INDEX "IX_dir_work_item_assigner" ON dir_work_item (assigner);

CREATE INDEX "IX_dir_work_item_finished_on" ON dir_work_item (finished_on);

CREATE INDEX "IX_dir_work_item_document" ON dir_work_item (document);

CREATE INDEX "IX_dir_work_item_lead_unit" ON dir_work_item (lead_unit);

CREATE INDEX "IX_dir_work_item_parent" ON dir_work_item (parent);

