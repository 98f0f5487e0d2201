CREATE TABLE "member_badge" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_badge" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "cell_id" TEXT NOT NULL,
    "round_on" TEXT NOT NULL,
    "years" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "ground" TEXT NULL,
    "rule_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "remark" TEXT NULL,
    "decided_on" TEXT NULL,
    "decision_number" TEXT NULL,
    "badge_number" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_badge_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_badge_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_badge_org_unit_holder_id" FOREIGN KEY ("holder_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_badge_cell_id" ON "member_badge" ("cell_id");

CREATE INDEX "IX_member_badge_holder_id" ON "member_badge" ("holder_id");

CREATE INDEX "IX_member_badge_member_id" ON "member_badge" ("member_id");

CREATE INDEX "IX_member_badge_round_on" ON "member_badge" ("round_on");
