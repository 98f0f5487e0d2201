CREATE TABLE vote_disclosure (
    vote_id uuid NOT NULL,
    round integer NOT NULL,
    state text NOT NULL,
    "on" date NOT NULL,
    by uuid,
    document_id uuid,
    CONSTRAINT "PK_vote_disclosure" PRIMARY KEY (vote_id, round, state),
    CONSTRAINT "FK_vote_disclosure_vote_result_vote_id_round" FOREIGN KEY (vote_id, round) REFERENCES vote_result (vote_id, round) ON DELETE RESTRICT
);

CREATE TABLE vote_outcome (
    row_id uuid NOT NULL,
    vote_id uuid NOT NULL,
    resigned_on date,
    removed_on date,
    document_id uuid,
    CONSTRAINT "PK_vote_outcome" PRIMARY KEY (row_id),
    CONSTRAINT "FK_vote_outcome_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_outcome_vote_rated_row_id" FOREIGN KEY (row_id) REFERENCES vote_rated (id) ON DELETE RESTRICT
);

CREATE TABLE vote_person_slip (
    row_id uuid NOT NULL,
    vote_id uuid NOT NULL,
    slips_issued integer NOT NULL,
    slips_returned integer NOT NULL,
    slips_invalid integer NOT NULL,
    CONSTRAINT "PK_vote_person_slip" PRIMARY KEY (row_id),
    CONSTRAINT "FK_vote_person_slip_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_person_slip_vote_rated_row_id" FOREIGN KEY (row_id) REFERENCES vote_rated (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_vote_outcome_vote_id" ON vote_outcome (vote_id);

CREATE INDEX "IX_vote_person_slip_vote_id" ON vote_person_slip (vote_id);
