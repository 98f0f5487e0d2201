CREATE TABLE "dir_portfolio" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_portfolio" PRIMARY KEY,
    "unit" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "field" TEXT NULL,
    "area" TEXT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE INDEX "IX_dir_portfolio_person" ON "dir_portfolio" ("person");

CREATE INDEX "IX_dir_portfolio_unit" ON "dir_portfolio" ("unit");


ALTER TABLE "dir_work_item" ADD COLUMN "about" TEXT NULL;

ALTER TABLE "dir_completion" ADD COLUMN "reopened_on" TEXT NULL;

ALTER TABLE "dir_completion" ADD COLUMN "reopen_reason" TEXT NULL;
