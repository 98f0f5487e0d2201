CREATE TABLE "vote_disclosure" (
    "vote_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "by" TEXT NULL,
    "document_id" TEXT NULL,
    CONSTRAINT "PK_vote_disclosure" PRIMARY KEY ("vote_id", "round", "state"),
    CONSTRAINT "FK_vote_disclosure_vote_result_vote_id_round" FOREIGN KEY ("vote_id", "round") REFERENCES "vote_result" ("vote_id", "round") ON DELETE RESTRICT
);

CREATE TABLE "vote_outcome" (
    "row_id" TEXT NOT NULL CONSTRAINT "PK_vote_outcome" PRIMARY KEY,
    "vote_id" TEXT NOT NULL,
    "resigned_on" TEXT NULL,
    "removed_on" TEXT NULL,
    "document_id" TEXT NULL,
    CONSTRAINT "FK_vote_outcome_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_outcome_vote_rated_row_id" FOREIGN KEY ("row_id") REFERENCES "vote_rated" ("id") ON DELETE RESTRICT
);

CREATE TABLE "vote_person_slip" (
    "row_id" TEXT NOT NULL CONSTRAINT "PK_vote_person_slip" PRIMARY KEY,
    "vote_id" TEXT NOT NULL,
    "slips_issued" INTEGER NOT NULL,
    "slips_returned" INTEGER NOT NULL,
    "slips_invalid" INTEGER NOT NULL,
    CONSTRAINT "FK_vote_person_slip_vote_ballot_vote_id" FOREIGN KEY ("vote_id") REFERENCES "vote_ballot" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_person_slip_vote_rated_row_id" FOREIGN KEY ("row_id") REFERENCES "vote_rated" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_vote_outcome_vote_id" ON "vote_outcome" ("vote_id");

CREATE INDEX "IX_vote_person_slip_vote_id" ON "vote_person_slip" ("vote_id");
