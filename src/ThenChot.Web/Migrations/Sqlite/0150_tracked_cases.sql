CREATE TABLE "tracked_case" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_case" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_id" TEXT NULL,
    "listed_on" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "left_on" TEXT NULL,
    "exit_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_tracked_case_tracked_case_from_id" FOREIGN KEY ("from_id") REFERENCES "tracked_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "tracked_urgent" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_urgent" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "first_id" TEXT NULL,
    "first_by" TEXT NULL,
    "first_at" TEXT NULL,
    "second_id" TEXT NULL,
    "second_by" TEXT NULL,
    "second_at" TEXT NULL,
    "ends_at" TEXT NULL,
    "closed_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_tracked_urgent_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "tracked_access" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_access" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "case_id" TEXT NULL,
    "may_work" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "because" TEXT NOT NULL,
    "given_by_id" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_at" TEXT NOT NULL,
    "revoked_at" TEXT NULL,
    "revoked_by" TEXT NULL,
    CONSTRAINT "FK_tracked_access_org_person_given_by_id" FOREIGN KEY ("given_by_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_tracked_access_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_tracked_access_tracked_case_case_id" FOREIGN KEY ("case_id") REFERENCES "tracked_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "tracked_opening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_opening" PRIMARY KEY,
    "case_id" TEXT NULL,
    "person_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "is_urgent" INTEGER NOT NULL,
    CONSTRAINT "FK_tracked_opening_tracked_case_case_id" FOREIGN KEY ("case_id") REFERENCES "tracked_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "tracked_opinion" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_opinion" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "sealed_task" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "done_on" TEXT NULL,
    CONSTRAINT "FK_tracked_opinion_org_person_owner_id" FOREIGN KEY ("owner_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_tracked_opinion_tracked_case_case_id" FOREIGN KEY ("case_id") REFERENCES "tracked_case" ("id") ON DELETE RESTRICT
);

CREATE TABLE "tracked_stage" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_stage" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "began_on" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "accused" INTEGER NULL,
    "ended_on" TEXT NULL,
    CONSTRAINT "FK_tracked_stage_tracked_case_case_id" FOREIGN KEY ("case_id") REFERENCES "tracked_case" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_tracked_access_case_id" ON "tracked_access" ("case_id");

CREATE INDEX "IX_tracked_access_given_by_id" ON "tracked_access" ("given_by_id");

CREATE INDEX "IX_tracked_access_person_id" ON "tracked_access" ("person_id");

CREATE UNIQUE INDEX "IX_tracked_case_code" ON "tracked_case" ("code");

CREATE INDEX "IX_tracked_case_from_id" ON "tracked_case" ("from_id");

CREATE INDEX "IX_tracked_case_listed_on" ON "tracked_case" ("listed_on");

CREATE INDEX "IX_tracked_opening_case_id_at" ON "tracked_opening" ("case_id", "at");

CREATE INDEX "IX_tracked_opinion_case_id" ON "tracked_opinion" ("case_id");

CREATE INDEX "IX_tracked_opinion_owner_id" ON "tracked_opinion" ("owner_id");

CREATE INDEX "IX_tracked_stage_case_id" ON "tracked_stage" ("case_id");

CREATE INDEX "IX_tracked_urgent_person_id" ON "tracked_urgent" ("person_id");

