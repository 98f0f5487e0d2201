CREATE TABLE member_filter (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    owner_name text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    unit_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_member_filter" PRIMARY KEY (id),
    CONSTRAINT "FK_member_filter_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_filter_account_id" ON member_filter (account_id);

CREATE INDEX "IX_member_filter_unit_id" ON member_filter (unit_id);

