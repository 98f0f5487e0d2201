CREATE TABLE member_total (
    unit_id uuid NOT NULL,
    trait text NOT NULL,
    value text NOT NULL,
    own integer NOT NULL,
    whole integer NOT NULL,
    CONSTRAINT "PK_member_total" PRIMARY KEY (unit_id, trait, value),
    CONSTRAINT "FK_member_total_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);

CREATE TABLE member_total_seat (
    unit_id uuid NOT NULL,
    path text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_member_total_seat" PRIMARY KEY (unit_id),
    CONSTRAINT "FK_member_total_seat_org_unit_unit_id" FOREIGN KEY (unit_id) REFERENCES org_unit (id) ON DELETE RESTRICT
);
