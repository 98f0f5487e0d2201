CREATE TABLE "platform_list_export" (
    "id" TEXT NOT NULL CONSTRAINT "PK_platform_list_export" PRIMARY KEY,
    "list_title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "file_format" TEXT NOT NULL
);
