CREATE TABLE insp_finding_opening (
    id uuid NOT NULL,
    finding_id uuid NOT NULL,
    account_id uuid,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_insp_finding_opening" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_finding_opening_insp_finding_finding_id" FOREIGN KEY (finding_id) REFERENCES insp_finding (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_finding_opening_finding_id_at" ON insp_finding_opening (finding_id, at);

