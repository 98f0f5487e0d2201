CREATE TABLE "member_request" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_request" PRIMARY KEY,
    "member_id" TEXT NOT NULL,
    "cell_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "reason" TEXT NULL,
    "asked_on" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "answer_by" TEXT NOT NULL,
    "answered_on" TEXT NULL,
    "due_on" TEXT NOT NULL,
    "extended_because" TEXT NULL,
    "cell_opinion" TEXT NULL,
    "outcome" TEXT NULL,
    "by_name" TEXT NULL,
    "closed_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_request_member_file_member_id" FOREIGN KEY ("member_id") REFERENCES "member_file" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_request_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_member_request_org_unit_holder_id" FOREIGN KEY ("holder_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_request_cell_id" ON "member_request" ("cell_id");

CREATE INDEX "IX_member_request_holder_id" ON "member_request" ("holder_id");

CREATE INDEX "IX_member_request_member_id" ON "member_request" ("member_id");

CREATE TABLE "member_meeting" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_meeting" PRIMARY KEY,
    "cell_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "place" TEXT NULL,
    "topic" TEXT NOT NULL,
    "present" INTEGER NULL,
    "absent_with_reason" INTEGER NULL,
    "absent_without" INTEGER NULL,
    "conclusion" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_meeting_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE TABLE "member_meeting_paper" (
    "meeting_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" TEXT NULL,
    "document_id" TEXT NULL,
    CONSTRAINT "PK_member_meeting_paper" PRIMARY KEY ("meeting_id", "number"),
    CONSTRAINT "FK_member_meeting_paper_member_meeting_meeting_id" FOREIGN KEY ("meeting_id") REFERENCES "member_meeting" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_meeting_cell_id_held_on" ON "member_meeting" ("cell_id", "held_on");

CREATE TABLE "member_stand_in" (
    "id" TEXT NOT NULL CONSTRAINT "PK_member_stand_in" PRIMARY KEY,
    "cell_id" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "entered_on" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_unit_id" TEXT NULL,
    "state" TEXT NOT NULL,
    "answered_on" TEXT NULL,
    "answered_by" TEXT NULL,
    "remark" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "FK_member_stand_in_org_unit_cell_id" FOREIGN KEY ("cell_id") REFERENCES "org_unit" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_member_stand_in_cell_id" ON "member_stand_in" ("cell_id");

