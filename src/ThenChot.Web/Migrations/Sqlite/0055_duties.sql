CREATE TABLE "duty_duty" (
    "id" TEXT NOT NULL CONSTRAINT "PK_duty_duty" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "permission" TEXT NOT NULL,
    "person" TEXT NULL,
    "since" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "is_returned" INTEGER NOT NULL,
    "closed_on" TEXT NULL,
    "url" TEXT NOT NULL,
    CONSTRAINT "FK_duty_duty_org_person_person" FOREIGN KEY ("person") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_duty_duty_org_unit_unit" FOREIGN KEY ("unit") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_duty_duty_due_on" ON "duty_duty" ("due_on") WHERE closed_on IS NULL;

CREATE INDEX "IX_duty_duty_person" ON "duty_duty" ("person") WHERE closed_on IS NULL;

CREATE INDEX "IX_duty_duty_record" ON "duty_duty" ("record") WHERE closed_on IS NULL;

CREATE INDEX "IX_duty_duty_unit" ON "duty_duty" ("unit") WHERE closed_on IS NULL;

