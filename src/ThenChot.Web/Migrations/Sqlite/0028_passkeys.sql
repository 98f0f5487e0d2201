-- Nobody had a passkey yet: the table of one JSON column gives way to one whose columns history and digests see.
DROP TABLE "account_passkey";

CREATE TABLE "account_passkey" (
    "id" TEXT NOT NULL CONSTRAINT "PK_account_passkey" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "credential_id" BLOB NOT NULL,
    "public_key" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "sign_count" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "is_backup_eligible" INTEGER NOT NULL,
    "is_backed_up" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "used_at" TEXT NULL,
    CONSTRAINT "FK_account_passkey_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_account_passkey_account_id" ON "account_passkey" ("account_id");

CREATE UNIQUE INDEX "IX_account_passkey_credential_id" ON "account_passkey" ("credential_id");
