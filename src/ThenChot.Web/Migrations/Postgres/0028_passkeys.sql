-- Nobody had a passkey yet: the table of one JSON column gives way to one whose columns history and digests see.
DROP TABLE account_passkey;

CREATE TABLE account_passkey (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    name text NOT NULL,
    sign_count bigint NOT NULL,
    transports text NOT NULL,
    is_backup_eligible boolean NOT NULL,
    is_backed_up boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT "PK_account_passkey" PRIMARY KEY (id),
    CONSTRAINT "FK_account_passkey_account_user_account_id" FOREIGN KEY (account_id) REFERENCES account_user (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_account_passkey_account_id" ON account_passkey (account_id);

CREATE UNIQUE INDEX "IX_account_passkey_credential_id" ON account_passkey (credential_id);
