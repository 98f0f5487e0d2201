CREATE TABLE insp_letter (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    number integer NOT NULL,
    sort text NOT NULL,
    received_on date NOT NULL,
    sender text,
    address text,
    content text NOT NULL,
    handling text,
    classified_on date,
    ground text,
    due_on date,
    answered_on date,
    answer text,
    version integer NOT NULL,
    CONSTRAINT "PK_insp_letter" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_letter_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE insp_letter_opening (
    id uuid NOT NULL,
    letter_id uuid NOT NULL,
    account_id uuid,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_insp_letter_opening" PRIMARY KEY (id),
    CONSTRAINT "FK_insp_letter_opening_insp_letter_letter_id" FOREIGN KEY (letter_id) REFERENCES insp_letter (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_letter_opening_letter_id_at" ON insp_letter_opening (letter_id, at);

CREATE INDEX "IX_insp_letter_unit_id_received_on" ON insp_letter (unit_id, received_on);
