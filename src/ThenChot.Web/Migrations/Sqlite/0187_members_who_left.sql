CREATE INDEX "IX_member_file_left_on" ON "member_file" ("left_on");

CREATE INDEX "IX_member_entry_kind_since" ON "member_entry" ("kind", "since");
