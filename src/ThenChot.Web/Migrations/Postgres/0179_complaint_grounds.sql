ALTER TABLE insp_complaint ADD COLUMN about text;
