CREATE TABLE notice_notice (
    id uuid NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    basis text NOT NULL,
    published_on date NOT NULL,
    withdrawn_on date,
    CONSTRAINT "PK_notice_notice" PRIMARY KEY (id)
);

CREATE TABLE notice_package (
    id uuid NOT NULL,
    way text NOT NULL,
    number integer NOT NULL,
    key_sha256 text NOT NULL,
    sha256 text NOT NULL,
    notices integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_notice_package" PRIMARY KEY (id)
);

CREATE TABLE notice_line (
    notice_id uuid NOT NULL,
    number integer NOT NULL,
    label text NOT NULL,
    value text NOT NULL,
    CONSTRAINT "PK_notice_line" PRIMARY KEY (notice_id, number),
    CONSTRAINT "FK_notice_line_notice_notice_notice_id" FOREIGN KEY (notice_id) REFERENCES notice_notice (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_notice_notice_published_on" ON notice_notice (published_on);

CREATE UNIQUE INDEX "IX_notice_package_way_number" ON notice_package (way, number);

