CREATE TABLE comment_comment (
    id uuid NOT NULL,
    subject text NOT NULL,
    author uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    text text NOT NULL,
    withdrawn_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT "PK_comment_comment" PRIMARY KEY (id),
    CONSTRAINT "FK_comment_comment_org_person_author" FOREIGN KEY (author) REFERENCES org_person (id) ON DELETE RESTRICT
);

CREATE TABLE comment_mention (
    id uuid NOT NULL,
    comment_id uuid NOT NULL,
    person uuid NOT NULL,
    CONSTRAINT "PK_comment_mention" PRIMARY KEY (id),
    CONSTRAINT "FK_comment_mention_comment_comment_comment_id" FOREIGN KEY (comment_id) REFERENCES comment_comment (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_comment_mention_org_person_person" FOREIGN KEY (person) REFERENCES org_person (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_comment_comment_author" ON comment_comment (author);

CREATE INDEX "IX_comment_comment_subject_at" ON comment_comment (subject, at);

CREATE UNIQUE INDEX "IX_comment_mention_comment_id_person" ON comment_mention (comment_id, person);

CREATE INDEX "IX_comment_mention_person" ON comment_mention (person);

