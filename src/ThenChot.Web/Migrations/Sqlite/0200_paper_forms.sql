CREATE TABLE "insp_paper_form" (
    "id" TEXT NOT NULL CONSTRAINT "PK_insp_paper_form" PRIMARY KEY,
    "kind_code" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_insp_paper_form_insp_paper_list_kind_code_from_code" FOREIGN KEY ("kind_code", "from", "code") REFERENCES "insp_paper_list" ("kind_code", "from", "code") ON DELETE RESTRICT,
    CONSTRAINT "FK_insp_paper_form_platform_file_file_id" FOREIGN KEY ("file_id") REFERENCES "platform_file" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_insp_paper_form_file_id" ON "insp_paper_form" ("file_id");

CREATE UNIQUE INDEX "IX_insp_paper_form_kind_code_from_code" ON "insp_paper_form" ("kind_code", "from", "code");

