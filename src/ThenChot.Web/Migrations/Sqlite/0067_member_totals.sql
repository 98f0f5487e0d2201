CREATE TABLE "member_total" (
    "unit_id" TEXT NOT NULL,
    "trait" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "own" INTEGER NOT NULL,
    "whole" INTEGER NOT NULL,
    CONSTRAINT "PK_member_total" PRIMARY KEY ("unit_id", "trait", "value"),
    CONSTRAINT "FK_member_total_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_total_seat" (
    "unit_id" TEXT NOT NULL CONSTRAINT "PK_member_total_seat" PRIMARY KEY,
    "path" TEXT NOT NULL,
    CONSTRAINT "FK_member_total_seat_org_unit_unit_id" FOREIGN KEY ("unit_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);
