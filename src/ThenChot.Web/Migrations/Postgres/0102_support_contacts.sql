CREATE TABLE account_contact (
    account_id uuid NOT NULL,
    phone text,
    mail text,
    CONSTRAINT "PK_account_contact" PRIMARY KEY (account_id),
    CONSTRAINT "FK_account_contact_account_user_account_id" FOREIGN KEY (account_id) REFERENCES account_user (id) ON DELETE RESTRICT
);
