CREATE TABLE insp_suspension (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    kind text NOT NULL,
    symbol text NOT NULL,
    decided_on date NOT NULL,
    ends_on date NOT NULL,
    extension_symbol text,
    extended_on date,
    extended_because text,
    lifted_on date,
    lifted_because text,
    rule_id text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_suspension" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_suspension_insp_subject_subject_id" FOREIGN KEY (subject_id) REFERENCES insp_subject (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_suspension_subject_id" ON insp_suspension (subject_id);
