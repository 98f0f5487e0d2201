CREATE TABLE insp_sign (
    "from" date NOT NULL,
    number integer NOT NULL,
    group_number integer NOT NULL,
    group_name text NOT NULL,
    text text NOT NULL,
    document_name text NOT NULL,
    CONSTRAINT "PK_insp_sign" PRIMARY KEY ("from", number)
);

CREATE TABLE insp_paper_list (
    kind_code text NOT NULL,
    "from" date NOT NULL,
    code text NOT NULL,
    phase text NOT NULL,
    name text NOT NULL,
    is_required boolean NOT NULL,
    document_name text NOT NULL,
    CONSTRAINT "PK_insp_paper_list" PRIMARY KEY (kind_code, "from", code)
);
