ALTER TABLE "org_unit_name" ADD COLUMN "kind" TEXT NULL CONSTRAINT "FK_org_unit_name_org_unit_kind_kind" REFERENCES "org_unit_kind" ("code") ON DELETE RESTRICT;
ALTER TABLE "org_restructuring" ADD COLUMN "trace" TEXT NULL;
ALTER TABLE "org_restructuring" ADD COLUMN "path" TEXT NOT NULL DEFAULT '0001';
ALTER TABLE "org_restructuring" ADD COLUMN "reversed_by_id" TEXT NULL CONSTRAINT "FK_org_restructuring_org_restructuring_reversed_by_id" REFERENCES "org_restructuring" ("id") ON DELETE RESTRICT;

CREATE TABLE "org_bundle" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_bundle" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "acts" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "drafted_by_id" TEXT NOT NULL,
    "drafted_by" TEXT NOT NULL,
    "saved_by_id" TEXT NOT NULL,
    "saved_at" TEXT NOT NULL,
    "decision_id" TEXT NULL,
    "minutes_file_id" TEXT NULL,
    "remark" TEXT NOT NULL,
    "approved_by" TEXT NULL,
    "act_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_bundle_org_person_drafted_by_id" FOREIGN KEY ("drafted_by_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_bundle_org_person_saved_by_id" FOREIGN KEY ("saved_by_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_bundle_platform_file_minutes_file_id" FOREIGN KEY ("minutes_file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_bundle_act_id" ON "org_bundle" ("act_id");
CREATE INDEX "IX_org_bundle_drafted_by_id" ON "org_bundle" ("drafted_by_id");
CREATE INDEX "IX_org_bundle_minutes_file_id" ON "org_bundle" ("minutes_file_id");
CREATE INDEX "IX_org_bundle_saved_by_id" ON "org_bundle" ("saved_by_id");
CREATE INDEX "IX_org_bundle_state" ON "org_bundle" ("state");
CREATE INDEX "IX_org_restructuring_act_id" ON "org_restructuring" ("act_id");
CREATE INDEX "IX_org_restructuring_reversed_by_id" ON "org_restructuring" ("reversed_by_id");
CREATE INDEX "IX_org_unit_name_kind" ON "org_unit_name" ("kind");
