CREATE TABLE "notice_notice" (
    "id" TEXT NOT NULL CONSTRAINT "PK_notice_notice" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "published_on" TEXT NOT NULL,
    "withdrawn_on" TEXT NULL
);

CREATE TABLE "notice_package" (
    "id" TEXT NOT NULL CONSTRAINT "PK_notice_package" PRIMARY KEY,
    "way" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key_sha256" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "notices" INTEGER NOT NULL,
    "at" TEXT NOT NULL
);

CREATE TABLE "notice_line" (
    "notice_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    CONSTRAINT "PK_notice_line" PRIMARY KEY ("notice_id", "number"),
    CONSTRAINT "FK_notice_line_notice_notice_notice_id" FOREIGN KEY ("notice_id") REFERENCES "notice_notice" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_notice_notice_published_on" ON "notice_notice" ("published_on");

CREATE UNIQUE INDEX "IX_notice_package_way_number" ON "notice_package" ("way", "number");

