CREATE TABLE "org_person" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_person" PRIMARY KEY,
    "full_name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "born_on" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "org_unit_kind" (
    "code" TEXT NOT NULL CONSTRAINT "PK_org_unit_kind" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" TEXT NULL,
    "to" TEXT NULL
);

CREATE TABLE "org_unit" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_unit" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "founded_on" TEXT NOT NULL,
    "closed_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_unit_org_unit_kind_kind" FOREIGN KEY ("kind") REFERENCES "org_unit_kind" ("code") ON DELETE RESTRICT
);

CREATE TABLE "org_post" (
    "id" TEXT NOT NULL CONSTRAINT "PK_org_post" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "decision_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_org_post_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_post_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_unit_name" (
    "unit_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    CONSTRAINT "PK_org_unit_name" PRIMARY KEY ("unit_id", "from"),
    CONSTRAINT "FK_org_unit_name_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "org_unit_position" (
    "unit_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "parent_id" TEXT NULL,
    "path" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "to" TEXT NULL,
    "act_id" TEXT NOT NULL,
    CONSTRAINT "PK_org_unit_position" PRIMARY KEY ("unit_id", "from"),
    CONSTRAINT "FK_org_unit_position_org_unit_parent_id" FOREIGN KEY ("parent_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_org_unit_position_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_org_person_sort_key_id" ON "org_person" ("sort_key", "id");

CREATE INDEX "IX_org_post_person_id" ON "org_post" ("person_id");

CREATE INDEX "IX_org_post_unit_id" ON "org_post" ("unit_id");

CREATE UNIQUE INDEX "IX_org_unit_code_key" ON "org_unit" ("code_key");

CREATE INDEX "IX_org_unit_kind" ON "org_unit" ("kind");

CREATE INDEX "IX_org_unit_position_parent_id" ON "org_unit_position" ("parent_id");

CREATE UNIQUE INDEX "IX_org_unit_position_path_from" ON "org_unit_position" ("path", "from");

-- Kinds of unit every installation begins with; the customer adds others.
INSERT INTO org_unit_kind (code, name, number) VALUES
    ('city', 'đảng bộ thành phố', 1),
    ('committee', 'đảng bộ trực thuộc', 2),
    ('party_body', 'đảng bộ cơ sở', 3),
    ('cell', 'chi bộ', 4),
    ('agency', 'cơ quan', 5);
