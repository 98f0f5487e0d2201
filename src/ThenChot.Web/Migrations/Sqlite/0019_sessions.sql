ALTER TABLE "account_sign_in" ADD COLUMN "step" TEXT NOT NULL DEFAULT 'password';
ALTER TABLE "account_user" ADD COLUMN "idle_closed_at" TEXT NULL;
ALTER TABLE "account_user" ADD COLUMN "idle_warnings" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "account_user" ADD COLUMN "reopened_at" TEXT NULL;

CREATE TABLE "account_recovery_code" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_recovery_code" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TEXT NULL,
    CONSTRAINT "FK_account_recovery_code_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_second_factor" (
    "account_id" TEXT NOT NULL CONSTRAINT "PK_account_second_factor" PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "set_up_at" TEXT NOT NULL,
    "last_step" INTEGER NOT NULL,
    CONSTRAINT "FK_account_second_factor_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_delegation" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_delegation" PRIMARY KEY,
    "principal_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_account_delegation_account_grant_grant_id" FOREIGN KEY ("grant_id") REFERENCES "account_grant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_delegation_account_user_deputy_id" FOREIGN KEY ("deputy_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_delegation_account_user_principal_id" FOREIGN KEY ("principal_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_right_change" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_right_change" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from_unit_id" TEXT NOT NULL,
    "to_unit_id" TEXT NULL,
    "on" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_account_right_change_account_grant_grant_id" FOREIGN KEY ("grant_id") REFERENCES "account_grant" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_right_change_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_right_change_org_unit_from_unit_id" FOREIGN KEY ("from_unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_right_change_org_unit_to_unit_id" FOREIGN KEY ("to_unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_session" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_session" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "address" TEXT NULL,
    "began_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    "acting_under" TEXT NULL,
    CONSTRAINT "FK_account_session_account_delegation_acting_under" FOREIGN KEY ("acting_under") REFERENCES "account_delegation" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_session_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_session_pulse" (
    "session_id" TEXT NOT NULL CONSTRAINT "PK_account_session_pulse" PRIMARY KEY,
    "seen_at" TEXT NOT NULL,
    CONSTRAINT "FK_account_session_pulse_account_session_session_id" FOREIGN KEY ("session_id") REFERENCES "account_session" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_account_delegation_deputy_id" ON "account_delegation" ("deputy_id");

CREATE INDEX "IX_account_delegation_grant_id" ON "account_delegation" ("grant_id");

CREATE INDEX "IX_account_delegation_principal_id" ON "account_delegation" ("principal_id");

CREATE INDEX "IX_account_recovery_code_account_id" ON "account_recovery_code" ("account_id");

CREATE INDEX "IX_account_right_change_account_id" ON "account_right_change" ("account_id");

CREATE INDEX "IX_account_right_change_from_unit_id" ON "account_right_change" ("from_unit_id");

CREATE INDEX "IX_account_right_change_grant_id" ON "account_right_change" ("grant_id");

CREATE INDEX "IX_account_right_change_to_unit_id" ON "account_right_change" ("to_unit_id");

CREATE INDEX "IX_account_session_account_id" ON "account_session" ("account_id");

CREATE INDEX "IX_account_session_acting_under" ON "account_session" ("acting_under");
