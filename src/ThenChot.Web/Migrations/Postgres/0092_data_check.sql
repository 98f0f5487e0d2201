CREATE TABLE platform_data_check (
    id uuid NOT NULL,
    state text NOT NULL,
    asked_by_name text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    against text,
    against_file bytea,
    progress integer NOT NULL,
    finished_at timestamp with time zone,
    code text,
    records bigint NOT NULL,
    tables integer NOT NULL,
    checkpoint bytea,
    breaches integer NOT NULL,
    broken text,
    lease_until timestamp with time zone,
    lease_holder uuid,
    CONSTRAINT "PK_platform_data_check" PRIMARY KEY (id)
);

CREATE INDEX "IX_platform_data_check_asked_at" ON platform_data_check (asked_at);
