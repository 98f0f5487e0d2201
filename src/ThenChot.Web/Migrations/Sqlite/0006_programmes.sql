CREATE TABLE "prog_claim" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_claim" PRIMARY KEY,
    "index" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on" TEXT NULL,
    "value" INTEGER NULL,
    "rank" INTEGER NULL,
    "ranked_among" INTEGER NULL,
    "group" INTEGER NULL,
    "document" TEXT NULL,
    "note" TEXT NULL,
    "adopted_on" TEXT NULL,
    "set_aside_on" TEXT NULL,
    "adoption_reason" TEXT NULL,
    "adopted_by" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "prog_local_plan" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_local_plan" PRIMARY KEY,
    "issuer" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NULL,
    "document" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "prog_programme" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_programme" PRIMARY KEY,
    "issuer" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "symbol_key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "issued_on" TEXT NOT NULL,
    "congress" TEXT NOT NULL,
    "term_from" INTEGER NOT NULL,
    "term_to" INTEGER NOT NULL,
    "active_from" TEXT NOT NULL,
    "active_through" TEXT NOT NULL,
    "signer_post" TEXT NOT NULL,
    "signer" TEXT NULL,
    "document" TEXT NULL,
    "committee_name" TEXT NULL,
    "committee_decision" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "prog_deliverable" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_deliverable" PRIMARY KEY,
    "programme" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind_code" TEXT NOT NULL,
    "kind_name" TEXT NOT NULL,
    "kind_rule" TEXT NOT NULL,
    "title" TEXT NULL,
    "product" TEXT NULL,
    "field" TEXT NULL,
    "assigned_on" TEXT NOT NULL,
    "lead_unit" TEXT NOT NULL,
    "accountable" TEXT NULL,
    "deadline_kind" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "deadline_reason" TEXT NULL,
    "look_again_on" TEXT NULL,
    "base_issued_on" TEXT NULL,
    "days_after_issue" INTEGER NULL,
    "evidence" TEXT NULL,
    "evidence_on" TEXT NULL,
    "received_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_deliverable_prog_programme_programme" FOREIGN KEY ("programme") REFERENCES "prog_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_provision" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_provision" PRIMARY KEY,
    "programme" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_provision_prog_programme_programme" FOREIGN KEY ("programme") REFERENCES "prog_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_served_programme" (
    "plan" TEXT NOT NULL,
    "programme" TEXT NOT NULL,
    CONSTRAINT "PK_prog_served_programme" PRIMARY KEY ("plan", "programme"),
    CONSTRAINT "FK_prog_served_programme_prog_local_plan_plan" FOREIGN KEY ("plan") REFERENCES "prog_local_plan" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prog_served_programme_prog_programme_programme" FOREIGN KEY ("programme") REFERENCES "prog_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_standing_agency" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_standing_agency" PRIMARY KEY,
    "programme" TEXT NOT NULL,
    "unit" TEXT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_standing_agency_prog_programme_programme" FOREIGN KEY ("programme") REFERENCES "prog_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_steering_seat" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_steering_seat" PRIMARY KEY,
    "programme" TEXT NOT NULL,
    "person" TEXT NULL,
    "post" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "fields" TEXT NULL,
    "areas" TEXT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_steering_seat_prog_programme_programme" FOREIGN KEY ("programme") REFERENCES "prog_programme" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_target" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_target" PRIMARY KEY,
    "programme" TEXT NOT NULL,
    "group" TEXT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NULL,
    "unit_of_measure" TEXT NULL,
    "measure" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "operator" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "low" INTEGER NULL,
    "high" INTEGER NULL,
    "numerator" TEXT NULL,
    "denominator" TEXT NULL,
    "figure_code" TEXT NULL,
    "index_name" TEXT NULL,
    "monitor" TEXT NULL,
    "source" TEXT NULL,
    "group_rule" TEXT NULL,
    "group_count" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_target_prog_programme_programme" FOREIGN KEY ("programme") REFERENCES "prog_programme" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prog_target_prog_target_group" FOREIGN KEY ("group") REFERENCES "prog_target" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_coordinating_unit" (
    "deliverable" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    CONSTRAINT "PK_prog_coordinating_unit" PRIMARY KEY ("deliverable", "unit"),
    CONSTRAINT "FK_prog_coordinating_unit_prog_deliverable_deliverable" FOREIGN KEY ("deliverable") REFERENCES "prog_deliverable" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_extension" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_extension" PRIMARY KEY,
    "deliverable" TEXT NOT NULL,
    "old_due_on" TEXT NOT NULL,
    "new_due_on" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "basis" TEXT NULL,
    "by" TEXT NULL,
    CONSTRAINT "FK_prog_extension_prog_deliverable_deliverable" FOREIGN KEY ("deliverable") REFERENCES "prog_deliverable" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_handing" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_handing" PRIMARY KEY,
    "deliverable" TEXT NOT NULL,
    "held_by" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "FK_prog_handing_prog_deliverable_deliverable" FOREIGN KEY ("deliverable") REFERENCES "prog_deliverable" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_milestone" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_milestone" PRIMARY KEY,
    "deliverable" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "means_issued" INTEGER NOT NULL,
    "means_done" INTEGER NOT NULL,
    "means_implemented" INTEGER NOT NULL,
    "planned_on" TEXT NULL,
    "reached_on" TEXT NULL,
    CONSTRAINT "FK_prog_milestone_prog_deliverable_deliverable" FOREIGN KEY ("deliverable") REFERENCES "prog_deliverable" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_judgement" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_judgement" PRIMARY KEY,
    "target" TEXT NOT NULL,
    "judged_on" TEXT NOT NULL,
    "year" INTEGER NULL,
    "value" INTEGER NULL,
    "band_word" TEXT NULL,
    "band_because" TEXT NOT NULL,
    "band_rule" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "proposed_by" TEXT NULL,
    "proposed_on" TEXT NOT NULL,
    "checked_by" TEXT NULL,
    "checked_on" TEXT NULL,
    "check_note" TEXT NULL,
    "confirmed_by" TEXT NULL,
    "confirmed_on" TEXT NULL,
    "confirmed_in" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_judgement_prog_target_target" FOREIGN KEY ("target") REFERENCES "prog_target" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_local_target" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_local_target" PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_local_target_prog_local_plan_plan" FOREIGN KEY ("plan") REFERENCES "prog_local_plan" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_prog_local_target_prog_target_target" FOREIGN KEY ("target") REFERENCES "prog_target" ("id") ON DELETE RESTRICT
);

CREATE TABLE "prog_quota" (
    "id" TEXT NOT NULL CONSTRAINT "PK_prog_quota" PRIMARY KEY,
    "target" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_prog_quota_prog_target_target" FOREIGN KEY ("target") REFERENCES "prog_target" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_prog_claim_index_year" ON "prog_claim" ("index", "year");

CREATE INDEX "IX_prog_deliverable_lead_unit" ON "prog_deliverable" ("lead_unit");

CREATE UNIQUE INDEX "IX_prog_deliverable_programme_number" ON "prog_deliverable" ("programme", "number");

CREATE INDEX "IX_prog_extension_deliverable" ON "prog_extension" ("deliverable");

CREATE INDEX "IX_prog_handing_deliverable" ON "prog_handing" ("deliverable");

CREATE INDEX "IX_prog_judgement_step" ON "prog_judgement" ("step");

CREATE INDEX "IX_prog_judgement_target_judged_on" ON "prog_judgement" ("target", "judged_on");

CREATE INDEX "IX_prog_local_plan_issued_on_id" ON "prog_local_plan" ("issued_on", "id");

CREATE UNIQUE INDEX "IX_prog_local_plan_issuer_number_issued_on" ON "prog_local_plan" ("issuer", "number", "issued_on");

CREATE UNIQUE INDEX "IX_prog_local_target_plan_target" ON "prog_local_target" ("plan", "target");

CREATE INDEX "IX_prog_local_target_target" ON "prog_local_target" ("target");

CREATE INDEX "IX_prog_milestone_deliverable" ON "prog_milestone" ("deliverable");

CREATE UNIQUE INDEX "IX_prog_programme_issuer_symbol_key_congress" ON "prog_programme" ("issuer", "symbol_key", "congress");

CREATE UNIQUE INDEX "IX_prog_provision_programme_kind_number" ON "prog_provision" ("programme", "kind", "number");

CREATE UNIQUE INDEX "IX_prog_quota_target_year_unit" ON "prog_quota" ("target", "year", "unit");

CREATE INDEX "IX_prog_served_programme_programme" ON "prog_served_programme" ("programme");

CREATE INDEX "IX_prog_standing_agency_programme" ON "prog_standing_agency" ("programme");

CREATE INDEX "IX_prog_steering_seat_programme" ON "prog_steering_seat" ("programme");

CREATE INDEX "IX_prog_target_group" ON "prog_target" ("group");

CREATE INDEX "IX_prog_target_programme" ON "prog_target" ("programme");

