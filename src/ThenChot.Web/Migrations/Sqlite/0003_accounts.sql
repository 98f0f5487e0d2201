CREATE TABLE "account_sign_in" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_sign_in" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "succeeded" INTEGER NOT NULL,
    "address" TEXT NULL
);

CREATE TABLE "account_user" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_user" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "is_demo" INTEGER NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "disabled_at" TEXT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL,
    CONSTRAINT "FK_account_user_org_person_person_id" FOREIGN KEY ("person_id") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_account_claim" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_account_claim_account_user_user_id" FOREIGN KEY ("user_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_login" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "PK_account_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_account_login_account_user_user_id" FOREIGN KEY ("user_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_passkey" (
    "credential_id" BLOB NOT NULL CONSTRAINT "PK_account_passkey" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    CONSTRAINT "FK_account_passkey_account_user_user_id" FOREIGN KEY ("user_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_token" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_account_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_account_token_account_user_user_id" FOREIGN KEY ("user_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE TABLE "account_grant" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_grant" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_account_grant_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_account_grant_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_account_claim_user_id" ON "account_claim" ("user_id");

CREATE INDEX "IX_account_grant_account_id" ON "account_grant" ("account_id");

CREATE INDEX "IX_account_grant_unit_id" ON "account_grant" ("unit_id");

CREATE INDEX "IX_account_login_user_id" ON "account_login" ("user_id");

CREATE INDEX "IX_account_passkey_user_id" ON "account_passkey" ("user_id");

CREATE INDEX "IX_account_sign_in_account_id_at" ON "account_sign_in" ("account_id", "at");

CREATE UNIQUE INDEX "IX_account_user_normalized_user_name" ON "account_user" ("normalized_user_name");

CREATE INDEX "IX_account_user_person_id" ON "account_user" ("person_id");
