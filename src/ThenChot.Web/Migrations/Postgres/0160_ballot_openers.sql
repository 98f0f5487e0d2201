ALTER TABLE vote_follow_up ADD COLUMN movers integer NULL;
ALTER TABLE vote_follow_up ADD COLUMN opener_document_id uuid NULL;
ALTER TABLE vote_follow_up ADD COLUMN sitting text NULL;
