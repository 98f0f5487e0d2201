CREATE TABLE org_restructuring (
    id uuid NOT NULL,
    act_id uuid NOT NULL,
    "order" integer NOT NULL,
    kind text NOT NULL,
    "on" date NOT NULL,
    decision text NOT NULL,
    draft text NOT NULL,
    CONSTRAINT "PK_org_restructuring" PRIMARY KEY (id)
);

CREATE INDEX "IX_org_restructuring_on_order" ON org_restructuring ("on", "order");

CREATE TABLE org_succession (
    act uuid NOT NULL,
    "order" integer NOT NULL,
    "from" uuid NOT NULL,
    "to" uuid NOT NULL,
    "on" date NOT NULL,
    CONSTRAINT "PK_org_succession" PRIMARY KEY (act, "order", "from", "to"),
    CONSTRAINT "FK_org_succession_org_unit_from" FOREIGN KEY ("from") REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_succession_org_unit_to" FOREIGN KEY ("to") REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_succession_from" ON org_succession ("from");

CREATE INDEX "IX_org_succession_to" ON org_succession ("to");

CREATE TABLE org_allocation (
    act uuid NOT NULL,
    "order" integer NOT NULL,
    direction text NOT NULL,
    of uuid NOT NULL,
    figure text NOT NULL,
    onto uuid NOT NULL,
    share text NOT NULL,
    CONSTRAINT "PK_org_allocation" PRIMARY KEY (act, "order", direction, of, figure, onto),
    CONSTRAINT "FK_org_allocation_org_unit_of" FOREIGN KEY (of) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_allocation_org_unit_onto" FOREIGN KEY (onto) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_allocation_of" ON org_allocation (of);

CREATE INDEX "IX_org_allocation_onto" ON org_allocation (onto);

