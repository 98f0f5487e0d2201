CREATE TABLE "insp_sign" (
    "from" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "group_number" INTEGER NOT NULL,
    "group_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "document_name" TEXT NOT NULL,
    CONSTRAINT "PK_insp_sign" PRIMARY KEY ("from", "number")
);

CREATE TABLE "insp_paper_list" (
    "kind_code" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_required" INTEGER NOT NULL,
    "document_name" TEXT NOT NULL,
    CONSTRAINT "PK_insp_paper_list" PRIMARY KEY ("kind_code", "from", "code")
);
