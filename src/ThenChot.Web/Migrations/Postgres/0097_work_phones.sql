ALTER TABLE org_post ADD COLUMN work_phone text;
