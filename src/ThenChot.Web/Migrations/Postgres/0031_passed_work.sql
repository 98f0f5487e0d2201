ALTER TABLE org_handover_line ADD COLUMN passed boolean NOT NULL DEFAULT FALSE;
