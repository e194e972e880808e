package unrolled.diagram.lanes;

import java.util.List;
import unrolled.diagram.base.Style;
import unrolled.figure.Anchor;
import unrolled.figure.Figure;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** Left of every row of a lane the slot, where there are several, and the LSTMs and Denses, where there are several. */
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
            if (!shape.cells()) {
                layers(top, layers);
            }
        }
    }

    private void layers(double top, int layers) {
        for (int layer = 0; layer < layers && layers > 1; layer++) {
            name("L" + (layer + 1), top + shape.stateTop(layer) + shape.state() / 2);
        }
        List<Storeys.Flight> flights = shape.storeys().flights();
        for (int flight = 0; flight < flights.size(); flight++) {
            List<Storeys.Storey> denses = flights.get(flight).denses();
            for (int number = 0; number < denses.size(); number++) {
                Storeys.Storey dense = denses.get(number);
                name(dense.name(), top + shape.denseTop(flight, number) + shape.dense(dense) / 2);
            }
        }
        boolean slotStandsThere = rows.slots() > 1 && layers > 1;
        if (!slotStandsThere) {
            shape.storeys().top().ifPresent(name -> name(name, top + shape.outputTop() + shape.output() / 2));
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
