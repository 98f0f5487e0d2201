CREATE TABLE "dir_briefing" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_briefing" PRIMARY KEY,
    "unit" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "minutes" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_dir_briefing_unit_held_on" ON "dir_briefing" ("unit", "held_on");
