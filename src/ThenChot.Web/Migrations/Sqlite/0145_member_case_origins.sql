ALTER TABLE "member_case" ADD COLUMN "came_from_id" TEXT NULL CONSTRAINT "FK_member_case_member_case_came_from_id" REFERENCES "member_case" ("id") ON DELETE RESTRICT;
ALTER TABLE "member_case" ADD COLUMN "finding" TEXT NULL;
ALTER TABLE "member_case" ADD COLUMN "carried_decided_on" TEXT NULL;
ALTER TABLE "member_case" ADD COLUMN "carried_ceremony_on" TEXT NULL;
ALTER TABLE "member_case" ADD COLUMN "carried_official_on" TEXT NULL;

CREATE INDEX "IX_member_case_came_from_id" ON "member_case" ("came_from_id");
