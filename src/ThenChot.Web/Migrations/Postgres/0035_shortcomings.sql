CREATE TABLE dir_shortcoming (
    id uuid NOT NULL,
    source text NOT NULL,
    document uuid,
    text text NOT NULL,
    remedy text NOT NULL,
    recorder uuid NOT NULL,
    unit uuid NOT NULL,
    owner uuid NOT NULL,
    found_on date NOT NULL,
    due_on date NOT NULL,
    evidence uuid,
    evidence_on date,
    remedy_reported_on date,
    reported_by uuid,
    remedied_on date,
    remedy_confirmed_by uuid,
    returned text,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_shortcoming" PRIMARY KEY (id)
);

CREATE INDEX "IX_dir_shortcoming_document" ON dir_shortcoming (document);

CREATE INDEX "IX_dir_shortcoming_owner" ON dir_shortcoming (owner);

CREATE INDEX "IX_dir_shortcoming_recorder" ON dir_shortcoming (recorder);

CREATE INDEX "IX_dir_shortcoming_unit" ON dir_shortcoming (unit);

