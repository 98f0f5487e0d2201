CREATE TABLE "insp_letter" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_letter" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sort" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "sender" TEXT NULL,
    "address" TEXT NULL,
    "content" TEXT NOT NULL,
    "handling" TEXT NULL,
    "classified_on" TEXT NULL,
    "ground" TEXT NULL,
    "due_on" TEXT NULL,
    "answered_on" TEXT NULL,
    "answer" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_letter_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "insp_letter_opening" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_letter_opening" PRIMARY KEY,
    "letter_id" TEXT NOT NULL,
    "account_id" TEXT NULL,
    "by_name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "FK_insp_letter_opening_insp_letter_letter_id" FOREIGN KEY ("letter_id") REFERENCES "insp_letter" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_letter_opening_letter_id_at" ON "insp_letter_opening" ("letter_id", "at");

CREATE INDEX "IX_insp_letter_unit_id_received_on" ON "insp_letter" ("unit_id", "received_on");
