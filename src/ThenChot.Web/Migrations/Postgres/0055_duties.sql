CREATE TABLE duty_duty (
    id uuid NOT NULL,
    kind text NOT NULL,
    record uuid NOT NULL,
    text text NOT NULL,
    unit uuid NOT NULL,
    permission text NOT NULL,
    person uuid,
    since date NOT NULL,
    due_on date,
    is_returned boolean NOT NULL,
    closed_on date,
    url text NOT NULL,
    CONSTRAINT "PK_duty_duty" PRIMARY KEY (id),
    CONSTRAINT "FK_duty_duty_org_person_person" FOREIGN KEY (person) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_duty_duty_org_unit_unit" FOREIGN KEY (unit) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_duty_duty_due_on" ON duty_duty (due_on) WHERE closed_on IS NULL;

CREATE INDEX "IX_duty_duty_person" ON duty_duty (person) WHERE closed_on IS NULL;

CREATE INDEX "IX_duty_duty_record" ON duty_duty (record) WHERE closed_on IS NULL;

CREATE INDEX "IX_duty_duty_unit" ON duty_duty (unit) WHERE closed_on IS NULL;

