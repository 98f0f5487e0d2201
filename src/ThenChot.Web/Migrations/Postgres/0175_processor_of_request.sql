ALTER TABLE member_request ADD COLUMN processor text;
