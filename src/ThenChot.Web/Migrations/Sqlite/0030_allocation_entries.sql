CREATE TABLE "org_allocation_entry" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_allocation_entry" PRIMARY KEY,
    "act_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "of_id" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "shares" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decision_id" TEXT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    CONSTRAINT "FK_org_allocation_entry_org_unit_of_id" FOREIGN KEY ("of_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_allocation_entry_act_id_order" ON "org_allocation_entry" ("act_id", "order");

CREATE INDEX "IX_org_allocation_entry_of_id" ON "org_allocation_entry" ("of_id");

