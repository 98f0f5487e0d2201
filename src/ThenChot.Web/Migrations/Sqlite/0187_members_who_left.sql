CREATE INDEX "IX_member_file_left_on_left_as" ON "member_file" ("left_on", "left_as") WHERE left_on IS NOT NULL;

CREATE INDEX "IX_member_entry_kind_since" ON "member_entry" ("kind", "since");
