CREATE TABLE fig_difference_explanation (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    figure_code text NOT NULL,
    period text NOT NULL,
    derived bigint NOT NULL,
    reported bigint NOT NULL,
    text text NOT NULL,
    written_by text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_fig_difference_explanation" PRIMARY KEY (id),
    CONSTRAINT "FK_fig_difference_explanation_fig_figure_figure_code" FOREIGN KEY (figure_code) REFERENCES fig_figure (code) ON DELETE RESTRICT
);

CREATE INDEX "IX_fig_difference_explanation_figure_code" ON fig_difference_explanation (figure_code);

CREATE INDEX "IX_fig_difference_explanation_unit_id_figure_code_period" ON fig_difference_explanation (unit_id, figure_code, period);
