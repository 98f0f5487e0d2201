CREATE TABLE vote_season (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    document_id uuid,
    list_by date NOT NULL,
    hold_by date NOT NULL,
    report_by date NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_vote_season" PRIMARY KEY (id),
    CONSTRAINT "FK_vote_season_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE vote_ballot (
    id uuid NOT NULL,
    season_id uuid,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    track text NOT NULL,
    rule_code text NOT NULL,
    base_kind text NOT NULL,
    share_rounding text NOT NULL,
    held_on date NOT NULL,
    note text,
    stage text NOT NULL,
    planned_by uuid,
    list_approved_by uuid,
    list_approved_on date,
    version integer NOT NULL,
    all_members integer,
    present integer,
    slips_issued integer,
    slips_returned integer,
    slips_invalid integer,
    roll_frozen_by uuid,
    round integer NOT NULL,
    key_salt text,
    key_check text,
    first_closer uuid,
    CONSTRAINT "PK_vote_ballot" PRIMARY KEY (id),
    CONSTRAINT "FK_vote_ballot_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_ballot_vote_season_season_id" FOREIGN KEY (season_id) REFERENCES vote_season (id) ON DELETE RESTRICT
);

CREATE TABLE vote_season_unit (
    season_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    minutes_on date,
    CONSTRAINT "PK_vote_season_unit" PRIMARY KEY (season_id, unit_id),
    CONSTRAINT "FK_vote_season_unit_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_season_unit_vote_season_season_id" FOREIGN KEY (season_id) REFERENCES vote_season (id) ON DELETE RESTRICT
);

CREATE TABLE vote_board (
    id uuid NOT NULL,
    vote_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    is_head boolean NOT NULL,
    CONSTRAINT "PK_vote_board" PRIMARY KEY (id),
    CONSTRAINT "FK_vote_board_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_board_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_log (
    vote_id uuid NOT NULL,
    round integer NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    by uuid,
    row integer,
    previous text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT "PK_vote_log" PRIMARY KEY (vote_id, round, number),
    CONSTRAINT "FK_vote_log_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_movement (
    vote_id uuid NOT NULL,
    number integer NOT NULL,
    person_id uuid NOT NULL,
    came_in boolean NOT NULL,
    CONSTRAINT "PK_vote_movement" PRIMARY KEY (vote_id, number),
    CONSTRAINT "FK_vote_movement_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_movement_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_opening (
    id uuid NOT NULL,
    vote_id uuid NOT NULL,
    round integer NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_vote_opening" PRIMARY KEY (id),
    CONSTRAINT "FK_vote_opening_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_rated (
    id uuid NOT NULL,
    vote_id uuid NOT NULL,
    person_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    posts text NOT NULL,
    exclusion text,
    exclusion_note text,
    report_on date,
    declaration_on date,
    CONSTRAINT "PK_vote_rated" PRIMARY KEY (id),
    CONSTRAINT "FK_vote_rated_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_rated_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_result (
    vote_id uuid NOT NULL,
    round integer NOT NULL,
    sealed_record text NOT NULL,
    record text,
    fingerprint text,
    disclosure text NOT NULL,
    disclosed_by uuid,
    disclosed_on date,
    document_id uuid,
    replaced_because text,
    version integer NOT NULL,
    CONSTRAINT "PK_vote_result" PRIMARY KEY (vote_id, round),
    CONSTRAINT "FK_vote_result_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_step (
    vote_id uuid NOT NULL,
    code text NOT NULL,
    done_on date NOT NULL,
    CONSTRAINT "PK_vote_step" PRIMARY KEY (vote_id, code),
    CONSTRAINT "FK_vote_step_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_voter (
    vote_id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    post text NOT NULL,
    unit_name text NOT NULL,
    was_present boolean NOT NULL,
    CONSTRAINT "PK_vote_voter" PRIMARY KEY (vote_id, person_id),
    CONSTRAINT "FK_vote_voter_org_person_person_id" FOREIGN KEY (person_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_voter_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT
);

CREATE TABLE vote_follow_up (
    row_id uuid NOT NULL,
    vote_id uuid NOT NULL,
    opener text NOT NULL,
    opened_on date NOT NULL,
    held_on date NOT NULL,
    all_members integer NOT NULL,
    present integer NOT NULL,
    slips_issued integer NOT NULL,
    slips_returned integer NOT NULL,
    slips_invalid integer NOT NULL,
    confidence integer NOT NULL,
    no_confidence integer NOT NULL,
    carried boolean NOT NULL,
    resigned_on date,
    removed_on date,
    document_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_vote_follow_up" PRIMARY KEY (row_id),
    CONSTRAINT "FK_vote_follow_up_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_follow_up_vote_rated_row_id" FOREIGN KEY (row_id) REFERENCES vote_rated (id) ON DELETE RESTRICT
);

CREATE TABLE vote_pile (
    row_id uuid NOT NULL,
    member_id uuid NOT NULL,
    vote_id uuid NOT NULL,
    sealed_counts text NOT NULL,
    agreed boolean NOT NULL,
    CONSTRAINT "PK_vote_pile" PRIMARY KEY (row_id, member_id),
    CONSTRAINT "FK_vote_pile_vote_ballot_vote_id" FOREIGN KEY (vote_id) REFERENCES vote_ballot (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_pile_vote_board_member_id" FOREIGN KEY (member_id) REFERENCES vote_board (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_vote_pile_vote_rated_row_id" FOREIGN KEY (row_id) REFERENCES vote_rated (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_vote_ballot_season_id" ON vote_ballot (season_id);

CREATE INDEX "IX_vote_ballot_unit_id" ON vote_ballot (unit_id);

CREATE INDEX "IX_vote_board_person_id" ON vote_board (person_id);

CREATE INDEX "IX_vote_board_vote_id" ON vote_board (vote_id);

CREATE INDEX "IX_vote_follow_up_vote_id" ON vote_follow_up (vote_id);

CREATE INDEX "IX_vote_movement_person_id" ON vote_movement (person_id);

CREATE INDEX "IX_vote_opening_vote_id" ON vote_opening (vote_id);

CREATE INDEX "IX_vote_pile_member_id" ON vote_pile (member_id);

CREATE INDEX "IX_vote_pile_vote_id" ON vote_pile (vote_id);

CREATE INDEX "IX_vote_rated_person_id" ON vote_rated (person_id);

CREATE INDEX "IX_vote_rated_vote_id" ON vote_rated (vote_id);

CREATE INDEX "IX_vote_season_unit_id" ON vote_season (unit_id);

CREATE INDEX "IX_vote_season_unit_unit_id" ON vote_season_unit (unit_id);

CREATE INDEX "IX_vote_voter_person_id" ON vote_voter (person_id);

