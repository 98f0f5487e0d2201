CREATE TABLE "org_restructuring" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_restructuring" PRIMARY KEY,
    "act_id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "draft" TEXT NOT NULL
);

CREATE INDEX "IX_org_restructuring_on_order" ON "org_restructuring" ("on", "order");

CREATE TABLE "org_succession" (
    "act" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "PK_org_succession" PRIMARY KEY ("act", "order", "from", "to"),
    CONSTRAINT "FK_org_succession_org_unit_from" FOREIGN KEY ("from") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_succession_org_unit_to" FOREIGN KEY ("to") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_succession_from" ON "org_succession" ("from");

CREATE INDEX "IX_org_succession_to" ON "org_succession" ("to");

CREATE TABLE "org_allocation" (
    "act" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "onto" TEXT NOT NULL,
    "share" TEXT NOT NULL,
    CONSTRAINT "PK_org_allocation" PRIMARY KEY ("act", "order", "direction", "of", "figure", "onto"),
    CONSTRAINT "FK_org_allocation_org_unit_of" FOREIGN KEY ("of") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_allocation_org_unit_onto" FOREIGN KEY ("onto") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_allocation_of" ON "org_allocation" ("of");

CREATE INDEX "IX_org_allocation_onto" ON "org_allocation" ("onto");

