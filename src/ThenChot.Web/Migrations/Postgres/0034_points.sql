CREATE TABLE dir_point_list (
    id uuid NOT NULL,
    title text NOT NULL,
    document uuid,
    marked_on date NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_point_list" PRIMARY KEY (id)
);

CREATE TABLE dir_point (
    id uuid NOT NULL,
    list uuid NOT NULL,
    number integer NOT NULL,
    text text,
    CONSTRAINT "PK_dir_point" PRIMARY KEY (id),
    CONSTRAINT "FK_dir_point_dir_point_list_list" FOREIGN KEY (list) REFERENCES dir_point_list (id) ON DELETE RESTRICT
);

CREATE TABLE dir_point_cover (
    point uuid NOT NULL,
    item uuid NOT NULL,
    CONSTRAINT "PK_dir_point_cover" PRIMARY KEY (point, item),
    CONSTRAINT "FK_dir_point_cover_dir_point_point" FOREIGN KEY (point) REFERENCES dir_point (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_dir_point_cover_dir_work_item_item" FOREIGN KEY (item) REFERENCES dir_work_item (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_dir_point_list" ON dir_point (list);

CREATE INDEX "IX_dir_point_cover_item" ON dir_point_cover (item);

CREATE INDEX "IX_dir_point_list_document" ON dir_point_list (document);

