ALTER TABLE report_report ADD COLUMN submitted_draft integer;

ALTER TABLE report_report ADD COLUMN agreed_on date;

ALTER TABLE report_report ADD COLUMN signing_remark text;
