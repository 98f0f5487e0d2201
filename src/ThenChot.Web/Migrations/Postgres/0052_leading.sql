CREATE TABLE dir_portfolio (
    id uuid NOT NULL,
    unit uuid NOT NULL,
    person uuid NOT NULL,
    field text,
    area uuid,
    "from" date NOT NULL,
    "to" date,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_portfolio" PRIMARY KEY (id)
);

CREATE INDEX "IX_dir_portfolio_person" ON dir_portfolio (person);

CREATE INDEX "IX_dir_portfolio_unit" ON dir_portfolio (unit);


ALTER TABLE dir_work_item ADD COLUMN about text;

ALTER TABLE dir_completion ADD COLUMN reopened_on date;

ALTER TABLE dir_completion ADD COLUMN reopen_reason text;
