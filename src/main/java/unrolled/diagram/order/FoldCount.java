package unrolled.diagram.order;

import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The numbers of a sample as time steps and as features, each with the parameters that the first LSTM has for them. */
final class FoldCount {
    private static final TextFont NAME = new TextFont(Typeface.SANS_MEDIUM, 12);
    private static final TextFont COUNT = new TextFont(Typeface.MONO, 12);
    private static final double CELL = 20;
    private static final int MOST = 12;
    private static final double LEAST_WIDTH = 330;

    private final Figure.Builder figure;
    private final FoldWords words;
    private final Style look;

    FoldCount(Figure.Builder figure, FoldWords words, Style look) {
        this.figure = figure;
        this.words = words;
        this.look = look;
    }

    /** @param share how much of it is seen */
    void draw(double left, double width, double share) {
        if (width - left < LEAST_WIDTH) {
            return;
        }
        one(words.own(), look.words().of("fold.own"), left, FoldLayout.TOP, share);
        double high = Math.min(MOST, words.own().features()) * CELL * 0.5;
        one(words.other(), look.words().of("fold.other"), left, FoldLayout.TOP + 56 + high, share);
    }

    private void one(FoldWords.Alternative shown, String name, double left, double top, double share) {
        Theme theme = look.theme();
        String title = shown.steps() + " \u00d7 " + shown.features() + "  " + name;
        figure.add(new TextMark(
                title, left, top + 9, NAME, Anchor.START, theme.text().alpha(share)));
        boxes(shown, left, top + 18, share);
        double x = left + Math.min(MOST, shown.steps()) * (CELL + 3) + 14;
        Ink ink = theme.state().line().alpha(share);
        figure.add(new TextMark(words.counted(shown), x, COUNT.baselineFor(top + 28), COUNT, Anchor.START, ink));
    }

    /** A box for each time step, divided into its features. */
    private void boxes(FoldWords.Alternative shown, double left, double top, double share) {
        Theme.Pair ink = look.theme().input();
        Stroke edge = Stroke.of(ink.line().alpha(share), 1.1);
        int features = Math.min(MOST, shown.features());
        double each = features == 1 ? CELL : CELL * 0.5;
        for (int step = 0; step < Math.min(MOST, shown.steps()); step++) {
            double x = left + step * (CELL + 3);
            Bounds box = new Bounds(x, top, CELL, each * features);
            figure.add(new BoxMark(box, 3, Ink.mix(look.theme().paper(), ink.fill(), share), edge));
            for (int feature = 1; feature < features; feature++) {
                figure.add(BoxMark.filled(
                        new Bounds(x, top + feature * each, CELL, 1), ink.line().alpha(share)));
            }
        }
    }
}
