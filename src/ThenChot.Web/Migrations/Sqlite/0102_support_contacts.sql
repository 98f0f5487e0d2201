CREATE TABLE "account_contact" (
    "account_id" TEXT NOT NULL CONSTRAINT "PK_account_contact" PRIMARY KEY,
    "phone" TEXT NULL,
    "mail" TEXT NULL,
    CONSTRAINT "FK_account_contact_account_user_account_id" FOREIGN KEY ("account_id") REFERENCES "account_user" ("id") ON DELETE RESTRICT
);
