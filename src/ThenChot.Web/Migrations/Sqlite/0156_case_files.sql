ALTER TABLE "insp_paper" ADD COLUMN "file_id" TEXT NULL CONSTRAINT "FK_insp_paper_platform_file_file_id" REFERENCES "platform_file" ("id") ON DELETE RESTRICT;

CREATE INDEX "IX_insp_paper_file_id" ON "insp_paper" ("file_id");
