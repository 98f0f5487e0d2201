CREATE TABLE "dir_point_list" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_point_list" PRIMARY KEY,
    "title" TEXT NOT NULL,
    "document" TEXT NULL,
    "marked_on" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "dir_point" (
    "id" TEXT NOT NULL CONSTRAINT "PK_dir_point" PRIMARY KEY,
    "list" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NULL,
    CONSTRAINT "FK_dir_point_dir_point_list_list" FOREIGN KEY ("list") REFERENCES "dir_point_list" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dir_point_cover" (
    "point" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    CONSTRAINT "PK_dir_point_cover" PRIMARY KEY ("point", "item"),
    CONSTRAINT "FK_dir_point_cover_dir_point_point" FOREIGN KEY ("point") REFERENCES "dir_point" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_dir_point_cover_dir_work_item_item" FOREIGN KEY ("item") REFERENCES "dir_work_item" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_point_list" ON "dir_point" ("list");

CREATE INDEX "IX_dir_point_cover_item" ON "dir_point_cover" ("item");

CREATE INDEX "IX_dir_point_list_document" ON "dir_point_list" ("document");

