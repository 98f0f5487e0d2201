CREATE TABLE "vote_season" (
    "id" TEXT NOT NULL CONSTRAINT "PK_vote_season" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document_id" TEXT NULL,
    "list_by" TEXT NOT NULL,
    "hold_by" TEXT NOT NULL,
    "report_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_vote_season_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_ballot" (
    "id" TEXT NOT NULL CONSTRAINT "PK_vote_ballot" PRIMARY KEY,
    "season_id" TEXT NULL,
    "unit_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "rule_code" TEXT NOT NULL,
    "base_kind" TEXT NOT NULL,
    "share_rounding" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "note" TEXT NULL,
    "stage" TEXT NOT NULL,
    "planned_by" TEXT NULL,
    "list_approved_by" TEXT NULL,
    "list_approved_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    "all_members" INTEGER NULL,
    "present" INTEGER NULL,
    "slips_issued" INTEGER NULL,
    "slips_returned" INTEGER NULL,
    "slips_invalid" INTEGER NULL,
    "roll_frozen_by" TEXT NULL,
    "round" INTEGER NOT NULL,
    "key_salt" TEXT NULL,
    "key_check" TEXT NULL,
    "first_closer" TEXT NULL,
    CONSTRAINT "FK_vote_ballot_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_ballot_vote_season_season_id" FOREIGN KEY ("season_id") REFERENCES "vote_season" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_season_unit" (
    "season_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "minutes_on" TEXT NULL,
    CONSTRAINT "PK_vote_season_unit" PRIMARY KEY ("season_id", "unit_id"),
    CONSTRAINT "FK_vote_season_unit_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_season_unit_vote_season_season_id" FOREIGN KEY ("season_id") REFERENCES "vote_season" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_board" (
    "id" TEXT NOT NULL CONSTRAINT "PK_vote_board" PRIMARY KEY,
    "vote_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_head" INTEGER NOT NULL,
    CONSTRAINT "FK_vote_board_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_board_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_log" (
    "vote_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NULL,
    "row" INTEGER NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "PK_vote_log" PRIMARY KEY ("vote_id", "round", "number"),
    CONSTRAINT "FK_vote_log_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_movement" (
    "vote_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "came_in" INTEGER NOT NULL,
    CONSTRAINT "PK_vote_movement" PRIMARY KEY ("vote_id", "number"),
    CONSTRAINT "FK_vote_movement_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_movement_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_opening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_vote_opening" PRIMARY KEY,
    "vote_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_vote_opening_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_rated" (
    "id" TEXT NOT NULL CONSTRAINT "PK_vote_rated" PRIMARY KEY,
    "vote_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "posts" TEXT NOT NULL,
    "exclusion" TEXT NULL,
    "exclusion_note" TEXT NULL,
    "report_on" TEXT NULL,
    "declaration_on" TEXT NULL,
    CONSTRAINT "FK_vote_rated_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_rated_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_result" (
    "vote_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "sealed_record" TEXT NOT NULL,
    "record" TEXT NULL,
    "fingerprint" TEXT NULL,
    "disclosure" TEXT NOT NULL,
    "disclosed_by" TEXT NULL,
    "disclosed_on" TEXT NULL,
    "document_id" TEXT NULL,
    "replaced_because" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_vote_result" PRIMARY KEY ("vote_id", "round"),
    CONSTRAINT "FK_vote_result_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_step" (
    "vote_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "done_on" TEXT NOT NULL,
    CONSTRAINT "PK_vote_step" PRIMARY KEY ("vote_id", "code"),
    CONSTRAINT "FK_vote_step_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_voter" (
    "vote_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "was_present" INTEGER NOT NULL,
    CONSTRAINT "PK_vote_voter" PRIMARY KEY ("vote_id", "person_id"),
    CONSTRAINT "FK_vote_voter_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_voter_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_follow_up" (
    "row_id" TEXT NOT NULL CONSTRAINT "PK_vote_follow_up" PRIMARY KEY,
    "vote_id" TEXT NOT NULL,
    "opener" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "all_members" INTEGER NOT NULL,
    "present" INTEGER NOT NULL,
    "slips_issued" INTEGER NOT NULL,
    "slips_returned" INTEGER NOT NULL,
    "slips_invalid" INTEGER NOT NULL,
    "confidence" INTEGER NOT NULL,
    "no_confidence" INTEGER NOT NULL,
    "carried" INTEGER NOT NULL,
    "resigned_on" TEXT NULL,
    "removed_on" TEXT NULL,
    "document_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_vote_follow_up_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_follow_up_vote_rated_row_id" FOREIGN KEY ("row_id") REFERENCES "vote_rated" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_pile" (
    "row_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "vote_id" TEXT NOT NULL,
    "sealed_counts" TEXT NOT NULL,
    "agreed" INTEGER NOT NULL,
    CONSTRAINT "PK_vote_pile" PRIMARY KEY ("row_id", "member_id"),
    CONSTRAINT "FK_vote_pile_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_pile_vote_board_member_id" FOREIGN KEY ("member_id") REFERENCES "vote_board" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_pile_vote_rated_row_id" FOREIGN KEY ("row_id") REFERENCES "vote_rated" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_vote_ballot_season_id" ON "vote_ballot" ("season_id");

CREATE INDEX "IX_vote_ballot_unit_id" ON "vote_ballot" ("unit_id");

CREATE INDEX "IX_vote_board_person_id" ON "vote_board" ("person_id");

CREATE INDEX "IX_vote_board_vote_id" ON "vote_board" ("vote_id");

CREATE INDEX "IX_vote_follow_up_vote_id" ON "vote_follow_up" ("vote_id");

CREATE INDEX "IX_vote_movement_person_id" ON "vote_movement" ("person_id");

CREATE INDEX "IX_vote_opening_vote_id" ON "vote_opening" ("vote_id");

CREATE INDEX "IX_vote_pile_member_id" ON "vote_pile" ("member_id");

CREATE INDEX "IX_vote_pile_vote_id" ON "vote_pile" ("vote_id");

CREATE INDEX "IX_vote_rated_person_id" ON "vote_rated" ("person_id");

CREATE INDEX "IX_vote_rated_vote_id" ON "vote_rated" ("vote_id");

CREATE INDEX "IX_vote_season_unit_id" ON "vote_season" ("unit_id");

CREATE INDEX "IX_vote_season_unit_unit_id" ON "vote_season_unit" ("unit_id");

CREATE INDEX "IX_vote_voter_person_id" ON "vote_voter" ("person_id");

