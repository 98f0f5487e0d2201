CREATE TABLE tracked_case (
    id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    from_id uuid,
    listed_on date NOT NULL,
    entry_id uuid NOT NULL,
    left_on date,
    exit_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_tracked_case" PRIMARY KEY (id),
    CONSTRAINT "FK_tracked_case_tracked_case_from_id" FOREIGN KEY (from_id) REFERENCES tracked_case (id) ON DELETE RESTRICT
);

CREATE TABLE tracked_urgent (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    because text NOT NULL,
    first_id uuid,
    first_by text,
    first_at timestamp with time zone,
    second_id uuid,
    second_by text,
    second_at timestamp with time zone,
    ends_at timestamp with time zone,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT "PK_tracked_urgent" PRIMARY KEY (id),
    CONSTRAINT "FK_tracked_urgent_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT
);

CREATE TABLE tracked_access (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    may_work boolean NOT NULL,
    "from" date NOT NULL,
    "to" date,
    because text NOT NULL,
    given_by_id uuid NOT NULL,
    given_by text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by text,
    CONSTRAINT "PK_tracked_access" PRIMARY KEY (id),
    CONSTRAINT "FK_tracked_access_org_person_given_by_id" FOREIGN KEY (given_by_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_tracked_access_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_tracked_access_tracked_case_case_id" FOREIGN KEY (case_id) REFERENCES tracked_case (id) ON DELETE RESTRICT
);

CREATE TABLE tracked_opening (
    id uuid NOT NULL,
    case_id uuid,
    person_id uuid NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    is_urgent boolean NOT NULL,
    CONSTRAINT "PK_tracked_opening" PRIMARY KEY (id),
    CONSTRAINT "FK_tracked_opening_tracked_case_case_id" FOREIGN KEY (case_id) REFERENCES tracked_case (id) ON DELETE RESTRICT
);

CREATE TABLE tracked_opinion (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    number text NOT NULL,
    given_on date NOT NULL,
    sealed_task text NOT NULL,
    owner_id uuid NOT NULL,
    due_on date,
    done_on date,
    CONSTRAINT "PK_tracked_opinion" PRIMARY KEY (id),
    CONSTRAINT "FK_tracked_opinion_org_person_owner_id" FOREIGN KEY (owner_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_tracked_opinion_tracked_case_case_id" FOREIGN KEY (case_id) REFERENCES tracked_case (id) ON DELETE RESTRICT
);

CREATE TABLE tracked_stage (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    stage text NOT NULL,
    began_on date NOT NULL,
    due_on date,
    accused integer,
    ended_on date,
    CONSTRAINT "PK_tracked_stage" PRIMARY KEY (id),
    CONSTRAINT "FK_tracked_stage_tracked_case_case_id" FOREIGN KEY (case_id) REFERENCES tracked_case (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_tracked_access_case_id" ON tracked_access (case_id);

CREATE INDEX "IX_tracked_access_given_by_id" ON tracked_access (given_by_id);

CREATE INDEX "IX_tracked_access_person_id" ON tracked_access (person_id);

CREATE UNIQUE INDEX "IX_tracked_case_code" ON tracked_case (code);

CREATE INDEX "IX_tracked_case_from_id" ON tracked_case (from_id);

CREATE INDEX "IX_tracked_case_listed_on" ON tracked_case (listed_on);

CREATE INDEX "IX_tracked_opening_case_id_at" ON tracked_opening (case_id, at);

CREATE INDEX "IX_tracked_opinion_case_id" ON tracked_opinion (case_id);

CREATE INDEX "IX_tracked_opinion_owner_id" ON tracked_opinion (owner_id);

CREATE INDEX "IX_tracked_stage_case_id" ON tracked_stage (case_id);

CREATE INDEX "IX_tracked_urgent_person_id" ON tracked_urgent (person_id);

