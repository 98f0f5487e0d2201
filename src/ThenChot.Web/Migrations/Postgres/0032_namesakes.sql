CREATE INDEX "IX_org_person_search_key_born_on" ON org_person (search_key, born_on);
