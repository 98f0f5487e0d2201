CREATE TABLE "member_keeping" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_keeping" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "cell_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "giver" TEXT NOT NULL,
    "receiver" TEXT NOT NULL,
    "paper" TEXT NULL,
    "allowed_by" TEXT NULL,
    "due_on" TEXT NULL,
    "returned_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_keeping_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_keeping_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_residence_comment" (
    "keeping_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "PK_member_residence_comment" PRIMARY KEY ("keeping_id", "year"),
    CONSTRAINT "FK_member_residence_comment_member_keeping_keeping_id" FOREIGN KEY ("keeping_id") REFERENCES "member_keeping" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_keeping_cell_id" ON "member_keeping" ("cell_id");

CREATE INDEX "IX_member_keeping_member_id" ON "member_keeping" ("member_id");
