ALTER TABLE org_unit_name ADD COLUMN kind text CONSTRAINT "FK_org_unit_name_org_unit_kind_kind" REFERENCES org_unit_kind (code) ON DELETE RESTRICT;
ALTER TABLE org_restructuring ADD COLUMN trace text;
ALTER TABLE org_restructuring ADD COLUMN path text COLLATE "C" NOT NULL DEFAULT '0001';
ALTER TABLE org_restructuring ADD COLUMN reversed_by_id uuid CONSTRAINT "FK_org_restructuring_org_restructuring_reversed_by_id" REFERENCES org_restructuring (id) ON DELETE RESTRICT;

CREATE TABLE org_bundle (
    id uuid NOT NULL,
    title text NOT NULL,
    state text NOT NULL,
    acts text NOT NULL,
    count integer NOT NULL,
    path text COLLATE "C" NOT NULL,
    drafted_by_id uuid NOT NULL,
    drafted_by text NOT NULL,
    saved_by_id uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    decision_id uuid,
    minutes_file_id uuid,
    remark text NOT NULL,
    approved_by text,
    act_id uuid,
    version integer NOT NULL,
    CONSTRAINT "PK_org_bundle" PRIMARY KEY (id),
    CONSTRAINT "FK_org_bundle_org_person_drafted_by_id" FOREIGN KEY (drafted_by_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_bundle_org_person_saved_by_id" FOREIGN KEY (saved_by_id) REFERENCES org_person (id) ON DELETE RESTRICT,
    CONSTRAINT "FK_org_bundle_platform_file_minutes_file_id" FOREIGN KEY (minutes_file_id) REFERENCES platform_file (id) ON DELETE RESTRICT
);

CREATE INDEX "IX_org_bundle_act_id" ON org_bundle (act_id);
CREATE INDEX "IX_org_bundle_drafted_by_id" ON org_bundle (drafted_by_id);
CREATE INDEX "IX_org_bundle_minutes_file_id" ON org_bundle (minutes_file_id);
CREATE INDEX "IX_org_bundle_saved_by_id" ON org_bundle (saved_by_id);
CREATE INDEX "IX_org_bundle_state" ON org_bundle (state);
CREATE INDEX "IX_org_restructuring_act_id" ON org_restructuring (act_id);
CREATE INDEX "IX_org_restructuring_reversed_by_id" ON org_restructuring (reversed_by_id);
CREATE INDEX "IX_org_unit_name_kind" ON org_unit_name (kind);
