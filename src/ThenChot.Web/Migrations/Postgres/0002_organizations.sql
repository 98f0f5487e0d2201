CREATE TABLE org_person (
    id uuid NOT NULL,
    full_name text NOT NULL,
    search_key text NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    born_on text,
    version integer NOT NULL,
    CONSTRAINT "PK_org_person" PRIMARY KEY (id)
);

CREATE TABLE org_unit_kind (
    code text NOT NULL,
    name text NOT NULL,
    number integer NOT NULL,
    "from" date,
    "to" date,
    CONSTRAINT "PK_org_unit_kind" PRIMARY KEY (code)
);

CREATE TABLE org_unit (
    id uuid NOT NULL,
    code text NOT NULL,
    code_key text NOT NULL,
    kind text NOT NULL,
    founded_on date NOT NULL,
    closed_on date,
    version integer NOT NULL,
    CONSTRAINT "PK_org_unit" PRIMARY KEY (id),
    CONSTRAINT "FK_org_unit_org_unit_kind_kind" FOREIGN KEY (kind) REFERENCES org_unit_kind (code) ON DELETE RESTRICT
);

CREATE TABLE org_post (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    "from" date NOT NULL,
    "to" date,
    decision_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_post" PRIMARY KEY (id),
    CONSTRAINT "FK_org_post_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_post_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_unit_name (
    unit_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    name text NOT NULL,
    search_key text NOT NULL,
    CONSTRAINT "PK_org_unit_name" PRIMARY KEY (unit_id, "from"),
    CONSTRAINT "FK_org_unit_name_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE org_unit_position (
    unit_id uuid NOT NULL,
    "from" date NOT NULL,
    parent_id uuid,
    path text COLLATE "C" NOT NULL,
    level integer NOT NULL,
    "to" date,
    act_id uuid NOT NULL,
    CONSTRAINT "PK_org_unit_position" PRIMARY KEY (unit_id, "from"),
    CONSTRAINT "FK_org_unit_position_org_unit_parent_id" FOREIGN KEY (parent_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_unit_position_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_person_sort_key_id" ON org_person (sort_key, id);

CREATE INDEX "IX_org_post_person_id" ON org_post (person_id);

CREATE INDEX "IX_org_post_unit_id" ON org_post (unit_id);

CREATE UNIQUE INDEX "IX_org_unit_code_key" ON org_unit (code_key);

CREATE INDEX "IX_org_unit_kind" ON org_unit (kind);

CREATE INDEX "IX_org_unit_position_parent_id" ON org_unit_position (parent_id);

CREATE UNIQUE INDEX "IX_org_unit_position_path_from" ON org_unit_position (path, "from");

-- Kinds of unit every installation begins with; the customer adds others.
INSERT INTO org_unit_kind (code, name, number) VALUES
    ('city', 'đảng bộ thành phố', 1),
    ('committee', 'đảng bộ trực thuộc', 2),
    ('party_body', 'đảng bộ cơ sở', 3),
    ('cell', 'chi bộ', 4),
    ('agency', 'cơ quan', 5);
