ALTER TABLE "member_file" ADD COLUMN "merged_into_id" TEXT NULL;

ALTER TABLE "org_person" ADD COLUMN "merged_into_id" TEXT NULL;

CREATE TABLE "member_merge" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_merge" PRIMARY KEY,
    "kept_id" TEXT NOT NULL,
    "retired_id" TEXT NOT NULL,
    "kept_person_id" TEXT NOT NULL,
    "retired_person_id" TEXT NOT NULL,
    "merged_on" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "apart_on" TEXT NULL,
    "apart_reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_merge_member_file_kept_id" FOREIGN KEY ("kept_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_merge_member_file_retired_id" FOREIGN KEY ("retired_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_merge_record" (
    "merge_id" TEXT NOT NULL CONSTRAINT "PK_member_merge_record" PRIMARY KEY,
    "states" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    CONSTRAINT "FK_member_merge_record_member_merge_merge_id" FOREIGN KEY ("merge_id") REFERENCES "member_merge" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_merge_kept_id" ON "member_merge" ("kept_id");

CREATE INDEX "IX_member_merge_retired_id" ON "member_merge" ("retired_id");

CREATE TABLE "member_told_apart" (
    "one_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "told_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "PK_member_told_apart" PRIMARY KEY ("one_id", "other_id"),
    CONSTRAINT "FK_member_told_apart_member_file_one_id" FOREIGN KEY ("one_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_told_apart_member_file_other_id" FOREIGN KEY ("other_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_told_apart_other_id" ON "member_told_apart" ("other_id");

