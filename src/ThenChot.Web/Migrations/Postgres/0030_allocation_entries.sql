CREATE TABLE org_allocation_entry (
    id uuid NOT NULL,
    act_id uuid NOT NULL,
    "order" integer NOT NULL,
    direction text NOT NULL,
    of_id uuid NOT NULL,
    figure text NOT NULL,
    shares text NOT NULL,
    reason text NOT NULL,
    decision_id uuid,
    made_by text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    path text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_org_allocation_entry" PRIMARY KEY (id),
    CONSTRAINT "FK_org_allocation_entry_org_unit_of_id" FOREIGN KEY (of_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_allocation_entry_act_id_order" ON org_allocation_entry (act_id, "order");

CREATE INDEX "IX_org_allocation_entry_of_id" ON org_allocation_entry (of_id);

