CREATE TABLE "member_filter" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_filter" PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "unit_id" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_filter_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_filter_account_id" ON "member_filter" ("account_id");

CREATE INDEX "IX_member_filter_unit_id" ON "member_filter" ("unit_id");

