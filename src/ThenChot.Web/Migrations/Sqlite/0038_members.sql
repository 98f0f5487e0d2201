CREATE TABLE "member_file" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_file" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "ceremony_on" TEXT NULL,
    "official_on" TEXT NULL,
    "deducted_months" INTEGER NOT NULL,
    "deduction_reason" TEXT NULL,
    "age_from" TEXT NOT NULL,
    "left_on" TEXT NULL,
    "left_as" TEXT NULL,
    "cell_id" TEXT NOT NULL,
    "sex" TEXT NULL,
    "other_name" TEXT NULL,
    "birth_place" TEXT NULL,
    "home_place" TEXT NULL,
    "residence" TEXT NULL,
    "occupation" TEXT NULL,
    "schooling" TEXT NULL,
    "profession" TEXT NULL,
    "theory" TEXT NULL,
    "card_sealed" TEXT NULL,
    "card_key" TEXT NULL,
    "citizen_sealed" TEXT NULL,
    "citizen_key" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_file_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_file_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_entry" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_entry" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" TEXT NULL,
    "until" TEXT NULL,
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_entry_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_opening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_opening" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "with_family" INTEGER NOT NULL,
    CONSTRAINT "FK_member_opening_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_reveal" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_reveal" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "FK_member_reveal_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_stay" (
    "member_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "to" TEXT NULL,
    CONSTRAINT "PK_member_stay" PRIMARY KEY ("member_id", "from"),
    CONSTRAINT "FK_member_stay_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_stay_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_entry_member_id" ON "member_entry" ("member_id");

CREATE UNIQUE INDEX "IX_member_file_card_key" ON "member_file" ("card_key");

CREATE INDEX "IX_member_file_cell_id" ON "member_file" ("cell_id");

CREATE UNIQUE INDEX "IX_member_file_citizen_key" ON "member_file" ("citizen_key");

CREATE UNIQUE INDEX "IX_member_file_person_id" ON "member_file" ("person_id");

CREATE INDEX "IX_member_opening_member_id_at" ON "member_opening" ("member_id", "at");

CREATE INDEX "IX_member_reveal_member_id" ON "member_reveal" ("member_id");

CREATE INDEX "IX_member_stay_unit_id" ON "member_stay" ("unit_id");

