package unrolled.diagram.lanes;

import unrolled.diagram.base.Style;
import unrolled.figure.Anchor;
import unrolled.figure.Figure;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** Left of every row of a lane the slot, where there are several, and the layers, where they are stacked. */
final class RowNames {
    private static final double LEFT = 14;

    private final Figure.Builder figure;
    private final LaneRows rows;
    private final RowShape shape;
    private final Style look;

    RowNames(Figure.Builder figure, LaneRows rows, Style look) {
        this.figure = figure;
        this.rows = rows;
        this.shape = rows.shape();
        this.look = look;
    }

    /** Of the rows that are seen in a picture of a height. */
    void draw(double height) {
        int layers = rows.trace().run().model().lstms().size();
        for (int slot = 0; slot < rows.slots(); slot++) {
            double top = rows.row(slot);
            if (top > height || top + rows.rowPitch() < 0) {
                continue;
            }
            if (rows.slots() > 1 && (rows.rowPitch() > 12 || slot % 8 == 0)) {
                boolean beside = layers == 1 || shape.cells();
                double middle = beside
                        ? (shape.stateTop(layers - 1) + statesBottom()) / 2
                        : shape.outputTop() + shape.output() / 2;
                name(look.words().of("slot", slot), top + middle);
            }
            for (int layer = 0; layer < layers && layers > 1 && !shape.cells(); layer++) {
                name("L" + (layer + 1), top + shape.stateTop(layer) + shape.state() / 2);
            }
        }
    }

    private double statesBottom() {
        return shape.inputTop() - shape.gap();
    }

    private void name(String text, double middle) {
        TextFont font = new TextFont(Typeface.SANS, Math.max(10, Math.min(13, 11.5 * shape.zoom())));
        double baseline = font.baselineFor(middle);
        figure.add(new TextMark(
                text, LEFT, baseline, font, Anchor.START, look.theme().muted()));
    }
}
