ALTER TABLE member_file ADD COLUMN merged_into_id uuid;

ALTER TABLE org_person ADD COLUMN merged_into_id uuid;

CREATE TABLE member_merge (
    id uuid NOT NULL,
    kept_id uuid NOT NULL,
    retired_id uuid NOT NULL,
    kept_person_id uuid NOT NULL,
    retired_person_id uuid NOT NULL,
    merged_on date NOT NULL,
    by_name text NOT NULL,
    reason text NOT NULL,
    apart_on date,
    apart_reason text,
    version integer NOT NULL,
    CONSTRAINT "PK_member_merge" PRIMARY KEY (id),
    CONSTRAINT "FK_member_merge_member_file_kept_id" FOREIGN KEY (kept_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_merge_member_file_retired_id" FOREIGN KEY (retired_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE TABLE member_merge_record (
    merge_id uuid NOT NULL,
    states text NOT NULL,
    moved text NOT NULL,
    CONSTRAINT "PK_member_merge_record" PRIMARY KEY (merge_id),
    CONSTRAINT "FK_member_merge_record_member_merge_merge_id" FOREIGN KEY (merge_id) REFERENCES member_merge (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_merge_kept_id" ON member_merge (kept_id);

CREATE INDEX "IX_member_merge_retired_id" ON member_merge (retired_id);

CREATE TABLE member_told_apart (
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    by_name text NOT NULL,
    told_on date NOT NULL,
    reason text NOT NULL,
    CONSTRAINT "PK_member_told_apart" PRIMARY KEY (one_id, other_id),
    CONSTRAINT "FK_member_told_apart_member_file_one_id" FOREIGN KEY (one_id) REFERENCES member_file (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_member_told_apart_member_file_other_id" FOREIGN KEY (other_id) REFERENCES member_file (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_member_told_apart_other_id" ON member_told_apart (other_id);

