CREATE TABLE prog_claim (
    id uuid NOT NULL,
    index text NOT NULL,
    year integer NOT NULL,
    publisher text NOT NULL,
    published_on date,
    value bigint,
    rank integer,
    ranked_among integer,
    "group" integer,
    document uuid,
    note text,
    adopted_on date,
    set_aside_on date,
    adoption_reason text,
    adopted_by uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_claim" PRIMARY KEY (id)
);

CREATE TABLE prog_local_plan (
    id uuid NOT NULL,
    issuer uuid NOT NULL,
    number text NOT NULL,
    issued_on date NOT NULL,
    kind text NOT NULL,
    title text,
    document uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_local_plan" PRIMARY KEY (id)
);

CREATE TABLE prog_programme (
    id uuid NOT NULL,
    issuer uuid NOT NULL,
    number integer NOT NULL,
    symbol text NOT NULL,
    symbol_key text NOT NULL,
    subject text NOT NULL,
    issued_on date NOT NULL,
    congress text NOT NULL,
    term_from integer NOT NULL,
    term_to integer NOT NULL,
    active_from date NOT NULL,
    active_through date NOT NULL,
    signer_post text NOT NULL,
    signer uuid,
    document uuid,
    committee_name text,
    committee_decision uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_programme" PRIMARY KEY (id)
);

CREATE TABLE prog_deliverable (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    number integer NOT NULL,
    kind_code text NOT NULL,
    kind_name text NOT NULL,
    kind_rule text NOT NULL,
    title text,
    product text,
    field text,
    assigned_on date NOT NULL,
    lead_unit uuid NOT NULL,
    accountable uuid,
    deadline_kind text NOT NULL,
    due_on date,
    deadline_reason text,
    look_again_on date,
    base_issued_on date,
    days_after_issue integer,
    evidence uuid,
    evidence_on date,
    received_by text,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_deliverable" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_deliverable_prog_programme_programme" FOREIGN KEY (programme) REFERENCES prog_programme (id) ON DELETE RESTRICT
);

CREATE TABLE prog_provision (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    kind text NOT NULL,
    number integer NOT NULL,
    text text,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_provision" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_provision_prog_programme_programme" FOREIGN KEY (programme) REFERENCES prog_programme (id) ON DELETE RESTRICT
);

CREATE TABLE prog_served_programme (
    plan uuid NOT NULL,
    programme uuid NOT NULL,
    CONSTRAINT "PK_prog_served_programme" PRIMARY KEY (plan, programme),
    CONSTRAINT "FK_prog_served_programme_prog_local_plan_plan" FOREIGN KEY (plan) REFERENCES prog_local_plan (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_prog_served_programme_prog_programme_programme" FOREIGN KEY (programme) REFERENCES prog_programme (id) ON DELETE RESTRICT
);

CREATE TABLE prog_standing_agency (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    unit uuid,
    name text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_standing_agency" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_standing_agency_prog_programme_programme" FOREIGN KEY (programme) REFERENCES prog_programme (id) ON DELETE RESTRICT
);

CREATE TABLE prog_steering_seat (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    person uuid,
    post text NOT NULL,
    role text NOT NULL,
    fields text,
    areas text,
    "from" date NOT NULL,
    "to" date,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_steering_seat" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_steering_seat_prog_programme_programme" FOREIGN KEY (programme) REFERENCES prog_programme (id) ON DELETE RESTRICT
);

CREATE TABLE prog_target (
    id uuid NOT NULL,
    programme uuid NOT NULL,
    "group" uuid,
    number integer NOT NULL,
    name text,
    unit_of_measure text,
    measure text NOT NULL,
    basis text NOT NULL,
    due_on date,
    operator text NOT NULL,
    direction text NOT NULL,
    low bigint,
    high bigint,
    numerator text,
    denominator text,
    figure_code text,
    index_name text,
    monitor uuid,
    source uuid,
    group_rule text,
    group_count integer,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_target" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_target_prog_programme_programme" FOREIGN KEY (programme) REFERENCES prog_programme (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_prog_target_prog_target_group" FOREIGN KEY ("group") REFERENCES prog_target (id) ON DELETE RESTRICT
);

CREATE TABLE prog_coordinating_unit (
    deliverable uuid NOT NULL,
    unit uuid NOT NULL,
    CONSTRAINT "PK_prog_coordinating_unit" PRIMARY KEY (deliverable, unit),
    CONSTRAINT "FK_prog_coordinating_unit_prog_deliverable_deliverable" FOREIGN KEY (deliverable) REFERENCES prog_deliverable (id) ON DELETE RESTRICT
);

CREATE TABLE prog_extension (
    id uuid NOT NULL,
    deliverable uuid NOT NULL,
    old_due_on date NOT NULL,
    new_due_on date NOT NULL,
    decided_on date NOT NULL,
    reason text NOT NULL,
    basis uuid,
    by uuid,
    CONSTRAINT "PK_prog_extension" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_extension_prog_deliverable_deliverable" FOREIGN KEY (deliverable) REFERENCES prog_deliverable (id) ON DELETE RESTRICT
);

CREATE TABLE prog_handing (
    id uuid NOT NULL,
    deliverable uuid NOT NULL,
    held_by text NOT NULL,
    since date NOT NULL,
    note text,
    CONSTRAINT "PK_prog_handing" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_handing_prog_deliverable_deliverable" FOREIGN KEY (deliverable) REFERENCES prog_deliverable (id) ON DELETE RESTRICT
);

CREATE TABLE prog_milestone (
    id uuid NOT NULL,
    deliverable uuid NOT NULL,
    position integer NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    means_issued boolean NOT NULL,
    means_done boolean NOT NULL,
    means_implemented boolean NOT NULL,
    planned_on date,
    reached_on date,
    CONSTRAINT "PK_prog_milestone" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_milestone_prog_deliverable_deliverable" FOREIGN KEY (deliverable) REFERENCES prog_deliverable (id) ON DELETE RESTRICT
);

CREATE TABLE prog_judgement (
    id uuid NOT NULL,
    target uuid NOT NULL,
    judged_on date NOT NULL,
    year integer,
    value bigint,
    band_word text,
    band_because text NOT NULL,
    band_rule text NOT NULL,
    word text NOT NULL,
    reason text NOT NULL,
    step text NOT NULL,
    proposed_by uuid,
    proposed_on date NOT NULL,
    checked_by uuid,
    checked_on date,
    check_note text,
    confirmed_by uuid,
    confirmed_on date,
    confirmed_in uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_judgement" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_judgement_prog_target_target" FOREIGN KEY (target) REFERENCES prog_target (id) ON DELETE RESTRICT
);

CREATE TABLE prog_local_target (
    id uuid NOT NULL,
    plan uuid NOT NULL,
    target uuid NOT NULL,
    value bigint NOT NULL,
    reason text,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_local_target" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_local_target_prog_local_plan_plan" FOREIGN KEY (plan) REFERENCES prog_local_plan (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_prog_local_target_prog_target_target" FOREIGN KEY (target) REFERENCES prog_target (id) ON DELETE RESTRICT
);

CREATE TABLE prog_quota (
    id uuid NOT NULL,
    target uuid NOT NULL,
    year integer NOT NULL,
    unit uuid NOT NULL,
    amount bigint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_prog_quota" PRIMARY KEY (id),
    CONSTRAINT "FK_prog_quota_prog_target_target" FOREIGN KEY (target) REFERENCES prog_target (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_prog_claim_index_year" ON prog_claim (index, year);

CREATE INDEX "IX_prog_deliverable_lead_unit" ON prog_deliverable (lead_unit);

CREATE UNIQUE INDEX "IX_prog_deliverable_programme_number" ON prog_deliverable (programme, number);

CREATE INDEX "IX_prog_extension_deliverable" ON prog_extension (deliverable);

CREATE INDEX "IX_prog_handing_deliverable" ON prog_handing (deliverable);

CREATE INDEX "IX_prog_judgement_step" ON prog_judgement (step);

CREATE INDEX "IX_prog_judgement_target_judged_on" ON prog_judgement (target, judged_on);

CREATE INDEX "IX_prog_local_plan_issued_on_id" ON prog_local_plan (issued_on, id);

CREATE UNIQUE INDEX "IX_prog_local_plan_issuer_number_issued_on" ON prog_local_plan (issuer, number, issued_on);

CREATE UNIQUE INDEX "IX_prog_local_target_plan_target" ON prog_local_target (plan, target);

CREATE INDEX "IX_prog_local_target_target" ON prog_local_target (target);

CREATE INDEX "IX_prog_milestone_deliverable" ON prog_milestone (deliverable);

CREATE UNIQUE INDEX "IX_prog_programme_issuer_symbol_key_congress" ON prog_programme (issuer, symbol_key, congress);

CREATE UNIQUE INDEX "IX_prog_provision_programme_kind_number" ON prog_provision (programme, kind, number);

CREATE UNIQUE INDEX "IX_prog_quota_target_year_unit" ON prog_quota (target, year, unit);

CREATE INDEX "IX_prog_served_programme_programme" ON prog_served_programme (programme);

CREATE INDEX "IX_prog_standing_agency_programme" ON prog_standing_agency (programme);

CREATE INDEX "IX_prog_steering_seat_programme" ON prog_steering_seat (programme);

CREATE INDEX "IX_prog_target_group" ON prog_target ("group");

CREATE INDEX "IX_prog_target_programme" ON prog_target (programme);

