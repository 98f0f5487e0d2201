CREATE TABLE "dir_work_item" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_work_item" PRIMARY KEY,
    "parent" TEXT NULL,
    "group_name" TEXT NULL,
    "source" TEXT NOT NULL,
    "document" TEXT NULL,
    "occasion" TEXT NULL,
    "title" TEXT NULL,
    "product" TEXT NULL,
    "duty" TEXT NULL,
    "authority" TEXT NULL,
    "field" TEXT NULL,
    "assigner" TEXT NOT NULL,
    "assigned_by" TEXT NULL,
    "assigned_on" TEXT NOT NULL,
    "lead_unit" TEXT NOT NULL,
    "accountable" TEXT NULL,
    "deadline_kind" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "deadline_reason" TEXT NULL,
    "look_again_on" TEXT NULL,
    "base_issued_on" TEXT NULL,
    "days_after_issue" INTEGER NULL,
    "acknowledged_on" TEXT NULL,
    "finished_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_dir_work_item_dir_work_item_parent" FOREIGN KEY ("parent") REFERENCES "dir_work_item" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_charge" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_charge" PRIMARY KEY,
    "item" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "FK_dir_charge_dir_work_item_item" FOREIGN KEY ("item") REFERENCES "dir_work_item" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_completion" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_completion" PRIMARY KEY,
    "item" TEXT NOT NULL,
    "proposed_on" TEXT NOT NULL,
    "proposed_by" TEXT NULL,
    "evidence" TEXT NOT NULL,
    "evidence_on" TEXT NOT NULL,
    "note" TEXT NULL,
    "confirmed" INTEGER NULL,
    "decided_on" TEXT NULL,
    "decided_by" TEXT NULL,
    "remark" TEXT NULL,
    CONSTRAINT "FK_dir_completion_dir_work_item_item" FOREIGN KEY ("item") REFERENCES "dir_work_item" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_extension" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_extension" PRIMARY KEY,
    "item" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "asked_by" TEXT NULL,
    "old_due_on" TEXT NOT NULL,
    "new_due_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "granted" INTEGER NULL,
    "decided_on" TEXT NULL,
    "decided_by" TEXT NULL,
    "remark" TEXT NULL,
    CONSTRAINT "FK_dir_extension_dir_work_item_item" FOREIGN KEY ("item") REFERENCES "dir_work_item" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_progress" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_progress" PRIMARY KEY,
    "item" TEXT NOT NULL,
    "reported_on" TEXT NOT NULL,
    "by" TEXT NULL,
    "percent" INTEGER NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "FK_dir_progress_dir_work_item_item" FOREIGN KEY ("item") REFERENCES "dir_work_item" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_charge_item" ON "dir_charge" ("item");

CREATE INDEX "IX_dir_completion_evidence" ON "dir_completion" ("evidence");

CREATE INDEX "IX_dir_completion_item" ON "dir_completion" ("item");

CREATE INDEX "IX_dir_extension_item" ON "dir_extension" ("item");

CREATE INDEX "IX_dir_progress_item" ON "dir_progress" ("item");

CREATE INDEX "IX_dir_work_item_accountable" ON "dir_work_item" ("accountable");

CREATE INDEX "IX_dir_work_item_assigner" ON "dir_work_item" ("assigner");

CREATE INDEX "IX_dir_work_item_finished_on" ON "dir_work_item" ("finished_on");

CREATE INDEX "IX_dir_work_item_document" ON "dir_work_item" ("document");

CREATE INDEX "IX_dir_work_item_lead_unit" ON "dir_work_item" ("lead_unit");

CREATE INDEX "IX_dir_work_item_parent" ON "dir_work_item" ("parent");

