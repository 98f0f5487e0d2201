CREATE TABLE platform_list_export (
    id uuid NOT NULL,
    list_title text NOT NULL,
    url text NOT NULL,
    file_format text NOT NULL,
    CONSTRAINT "PK_platform_list_export" PRIMARY KEY (id)
);
