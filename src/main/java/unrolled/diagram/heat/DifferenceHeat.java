package unrolled.diagram.heat;

import java.util.List;
import unrolled.analysis.DifferenceStrip;
import unrolled.analysis.RunPair;
import unrolled.diagram.base.HeatCells;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.lanes.DifferenceWords;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** Draws the strip of the difference of two runs in the heat map: paper where they are exactly alike, and where they part. */
final class DifferenceHeat {
    private final Figure.Builder figure;
    private final DifferenceStrip strip;
    private final HeatMapLayout layout;
    private final Style look;
    private final RunPair pair;

    DifferenceHeat(Figure.Builder figure, DifferenceStrip strip, HeatMapLayout layout, Style look) {
        this.figure = figure;
        this.strip = strip;
        this.layout = layout;
        this.look = look;
        this.pair = layout.view().pair().orElseThrow();
    }

    void draw() {
        Theme theme = look.theme();
        Bounds bounds = layout.difference();
        TextFont bold = new TextFont(Typeface.SANS_BOLD, 12);
        double baseline = bounds.centerY() + 4;
        String name = new DifferenceWords(pair, look.words()).name();
        figure.add(new TextMark(name, 25, baseline, bold, Anchor.MIDDLE, theme.text()));
        cells(bounds).draw(figure);
        figure.add(new BoxMark(bounds.inset(-0.5), 0, theme.paper().alpha(0), Stroke.of(theme.rule(), 1)));
        parting(bounds);
        scale();
        double x = layout.x(pair.one().plan(), layout.view().cursor().moment());
        figure.add(BoxMark.filled(new Bounds(x - 1.2, bounds.y() - 2, 2.4, bounds.height() + 4), theme.accent()));
    }

    private HeatCells cells(Bounds bounds) {
        Theme theme = look.theme();
        double largest = strip.largest();
        HeatCells cells = new HeatCells(bounds, strip.columns(), strip.rows(), theme);
        for (int row = 0; row < strip.rows(); row++) {
            for (int column = 0; column < strip.columns(); column++) {
                double value = strip.at(row, column);
                if (strip.isThere(row, column)) {
                    cells.set(column, row, value, largest, theme.difference(value, largest));
                } else {
                    cells.set(column, row, Ink.mix(theme.panel(), theme.rule(), 0.6));
                }
            }
        }
        return cells;
    }

    /** A small flag at the first moment that is not alike. */
    private void parting(Bounds bounds) {
        strip.first().ifPresent(moment -> {
            double x = layout.x(pair.one().plan(), moment);
            Theme theme = look.theme();
            figure.add(BoxMark.filled(new Bounds(x - 0.8, bounds.y() - 3, 1.6, bounds.height() + 6), theme.alarm()));
            List<Point> flag = List.of(
                    new Point(x, bounds.y() - 5), new Point(x + 7, bounds.y() - 1), new Point(x, bounds.y() + 3));
            figure.add(PathMark.polygon(flag, theme.alarm(), Stroke.NONE));
        });
    }

    /** What the strongest colour stands for, which is another number than in the strips of the runs. */
    private void scale() {
        TextFont small = new TextFont(Typeface.MONO, 10.5);
        String text = strip.largest() > 0 ? "\u00b1" + look.words().figures(strip.largest(), 2) : "0";
        double y = layout.all().bottom() + 14;
        figure.add(new TextMark(text, 25, y, small, Anchor.MIDDLE, look.theme().muted()));
    }
}
