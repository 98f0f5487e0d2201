CREATE TABLE dir_briefing (
    id uuid NOT NULL,
    unit uuid NOT NULL,
    held_on date NOT NULL,
    minutes text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT "PK_dir_briefing" PRIMARY KEY (id)
);

CREATE UNIQUE INDEX "IX_dir_briefing_unit_held_on" ON dir_briefing (unit, held_on);
