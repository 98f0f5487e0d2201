ALTER TABLE account_sign_in ADD COLUMN step text NOT NULL DEFAULT 'password';
ALTER TABLE account_user ADD COLUMN idle_closed_at timestamp with time zone;
ALTER TABLE account_user ADD COLUMN idle_warnings integer NOT NULL DEFAULT 0;
ALTER TABLE account_user ADD COLUMN reopened_at timestamp with time zone;

CREATE TABLE account_recovery_code (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    hash text NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT "PK_account_recovery_code" PRIMARY KEY (id),
    CONSTRAINT "FK_account_recovery_code_account_user_account_id" FOREIGN KEY (account_id) REFERENCES account_user (id) ON DELETE RESTRICT
);

CREATE TABLE account_second_factor (
    account_id uuid NOT NULL,
    secret text NOT NULL,
    set_up_at timestamp with time zone NOT NULL,
    last_step bigint NOT NULL,
    CONSTRAINT "PK_account_second_factor" PRIMARY KEY (account_id),
    CONSTRAINT "FK_account_second_factor_account_user_account_id" FOREIGN KEY (account_id) REFERENCES account_user (id) ON DELETE RESTRICT
);

CREATE TABLE account_delegation (
    id uuid NOT NULL,
    principal_id uuid NOT NULL,
    deputy_id uuid NOT NULL,
    grant_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    reason text,
    version integer NOT NULL,
    CONSTRAINT "PK_account_delegation" PRIMARY KEY (id),
    CONSTRAINT "FK_account_delegation_account_grant_grant_id" FOREIGN KEY (grant_id) REFERENCES account_grant (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_account_delegation_account_user_deputy_id" FOREIGN KEY (deputy_id) REFERENCES account_user (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_account_delegation_account_user_principal_id" FOREIGN KEY (principal_id) REFERENCES account_user (id) ON DELETE RESTRICT
);

CREATE TABLE account_right_change (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    grant_id uuid NOT NULL,
    role text NOT NULL,
    from_unit_id uuid NOT NULL,
    to_unit_id uuid,
    "on" date NOT NULL,
    outcome text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_account_right_change" PRIMARY KEY (id),
    CONSTRAINT "FK_account_right_change_account_grant_grant_id" FOREIGN KEY (grant_id) REFERENCES account_grant (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_account_right_change_account_user_account_id" FOREIGN KEY (account_id) REFERENCES account_user (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_account_right_change_org_unit_from_unit_id" FOREIGN KEY (from_unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_account_right_change_org_unit_to_unit_id" FOREIGN KEY (to_unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE account_session (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    device text NOT NULL,
    address text,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    acting_under uuid,
    CONSTRAINT "PK_account_session" PRIMARY KEY (id),
    CONSTRAINT "FK_account_session_account_delegation_acting_under" FOREIGN KEY (acting_under) REFERENCES account_delegation (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_account_session_account_user_account_id" FOREIGN KEY (account_id) REFERENCES account_user (id) ON DELETE RESTRICT
);

CREATE TABLE account_session_pulse (
    session_id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_account_session_pulse" PRIMARY KEY (session_id),
    CONSTRAINT "FK_account_session_pulse_account_session_session_id" FOREIGN KEY (session_id) REFERENCES account_session (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_account_delegation_deputy_id" ON account_delegation (deputy_id);

CREATE INDEX "IX_account_delegation_grant_id" ON account_delegation (grant_id);

CREATE INDEX "IX_account_delegation_principal_id" ON account_delegation (principal_id);

CREATE INDEX "IX_account_recovery_code_account_id" ON account_recovery_code (account_id);

CREATE INDEX "IX_account_right_change_account_id" ON account_right_change (account_id);

CREATE INDEX "IX_account_right_change_from_unit_id" ON account_right_change (from_unit_id);

CREATE INDEX "IX_account_right_change_grant_id" ON account_right_change (grant_id);

CREATE INDEX "IX_account_right_change_to_unit_id" ON account_right_change (to_unit_id);

CREATE INDEX "IX_account_session_account_id" ON account_session (account_id);

CREATE INDEX "IX_account_session_acting_under" ON account_session (acting_under);
