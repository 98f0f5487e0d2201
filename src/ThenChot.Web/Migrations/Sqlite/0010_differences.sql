CREATE TABLE "fig_difference_explanation" (
    "id" TEXT NOT NULL CONSTRAINT "PK_fig_difference_explanation" PRIMARY KEY,
    "unit_id" TEXT NOT NULL,
    "figure_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "derived" INTEGER NOT NULL,
    "reported" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TEXT NOT NULL,
    CONSTRAINT "FK_fig_difference_explanation_fig_figure_figure_code" FOREIGN KEY ("figure_code") REFERENCES "fig_figure" ("code") ON DELETE RESTRICT
);

CREATE INDEX "IX_fig_difference_explanation_figure_code" ON "fig_difference_explanation" ("figure_code");

CREATE INDEX "IX_fig_difference_explanation_unit_id_figure_code_period" ON "fig_difference_explanation" ("unit_id", "figure_code", "period");
