CREATE TABLE platform_job (
    name text NOT NULL,
    done_on date,
    held_until timestamp with time zone,
    CONSTRAINT "PK_platform_job" PRIMARY KEY (name)
);
