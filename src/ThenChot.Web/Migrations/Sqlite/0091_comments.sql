CREATE TABLE "comment_comment" (
    "id" TEXT NOT NULL CONSTRAINT "PK_comment_comment" PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "withdrawn_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_comment_comment_org_person_author" FOREIGN KEY ("author") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "comment_mention" (
    "id" TEXT NOT NULL CONSTRAINT "PK_comment_mention" PRIMARY KEY,
    "comment_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    CONSTRAINT "FK_comment_mention_comment_comment_comment_id" FOREIGN KEY ("comment_id") REFERENCES "comment_comment" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_comment_mention_org_person_person" FOREIGN KEY ("person") REFERENCES "org_person" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_comment_comment_author" ON "comment_comment" ("author");

CREATE INDEX "IX_comment_comment_subject_at" ON "comment_comment" ("subject", "at");

CREATE UNIQUE INDEX "IX_comment_mention_comment_id_person" ON "comment_mention" ("comment_id", "person");

CREATE INDEX "IX_comment_mention_person" ON "comment_mention" ("person");

