CREATE TABLE duty_calendar_link (
    account_id uuid NOT NULL,
    hash text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT "PK_duty_calendar_link" PRIMARY KEY (account_id)
);

CREATE INDEX "IX_duty_calendar_link_hash" ON duty_calendar_link (hash);
