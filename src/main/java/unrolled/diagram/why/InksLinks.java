package unrolled.diagram.why;

import java.util.List;
import unrolled.analysis.GradientBorder;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.CarryMark;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.why.InksLayout.Boxes;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.figure.Anchor;
import unrolled.figure.Arrow;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Carry;
import unrolled.run.plan.Moment;

/** What goes between the boxes of two steps: values on, gradients back, and what stops at a border or a reset. */
final class InksLinks {
    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 10);
    private static final double WALL = 2.6;
    private static final double WALL_HALF = 8;
    private static final Arrow HEAD = new Arrow(8, 4);

    private final Figure.Builder figure;
    private final InksLayout layout;
    private final GradientBorder inks;
    private final Style look;
    private final double largest;

    /** The space before a column: from the box before it, or the left end of the picture, to its own. */
    private record Gap(Moment to, Moment from, double left, double right, Bounds state) {
        double middle() {
            return (left + right) / 2;
        }

        /** How many steps of the same batch are not seen between the two. */
        int skipped() {
            boolean border = to.step() == 0;
            return border ? 0 : to.step() - from.step() - 1;
        }
    }

    InksLinks(Figure.Builder figure, InksLayout layout, Style look) {
        this.figure = figure;
        this.layout = layout;
        this.inks = layout.inks();
        this.look = look;
        this.largest = inks.flow().into().stream()
                .mapToDouble(size -> size)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    void draw() {
        List<Column> columns = layout.columns();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            Boxes boxes = layout.boxes(column);
            boolean leftmost = at == 0;
            double left = leftmost
                    ? column.bounds().x()
                    : layout.boxes(columns.get(at - 1)).right();
            Moment to = column.moment();
            Moment from = leftmost
                    ? new Moment(to.epoch(), to.batch(), to.step() - 1)
                    : columns.get(at - 1).moment();
            link(new Gap(to, from, left + 1, boxes.left() - 1, boxes.state()));
        }
    }

    private void link(Gap gap) {
        boolean border = gap.to().step() == 0;
        boolean pinned = inks.isPinned(gap.to());
        if (border) {
            borderLine(gap);
        }
        if (border || pinned) {
            border(gap, border ? inks.carryInto(gap.to()) : Carry.PINNED);
        } else {
            on(gap);
        }
        skipped(gap);
        valuesTarget(gap, border);
        gradient(gap, border || pinned);
    }

    private void borderLine(Gap gap) {
        double top = gap.state().y() - 10;
        double bottom = layout.bracketTop() - 3;
        Stroke broken = new Stroke(look.theme().muted(), 1.3, Dash.DASHED);
        figure.add(PathMark.line(gap.middle(), top, gap.middle(), bottom, broken));
    }

    private void border(Gap gap, Carry carry) {
        Theme theme = look.theme();
        switch (carry) {
            case KEPT, INHERITED, SET ->
                mark(gap).kept(gap.left(), gap.right(), theme.state().line());
            case START -> zero(gap, theme.muted());
            case STATELESS -> cut(gap, theme.muted());
            case RESET, CALLED, SERIES -> cut(gap, theme.state().line());
            case PINNED -> cut(gap, theme.alarm());
        }
    }

    private CarryMark mark(Gap gap) {
        return new CarryMark(figure, 1, InksLayout.values(gap.state()));
    }

    /** The state goes on inside a batch. */
    private void on(Gap gap) {
        double y = InksLayout.values(gap.state());
        Dash dash = gap.skipped() > 0 ? Dash.DOTTED : Dash.SOLID;
        Stroke stroke = new Stroke(look.theme().state().line(), 1.8, dash);
        figure.addAll(HEAD.line(new Point(gap.left(), y), new Point(gap.right(), y), stroke));
    }

    /** A wall in the middle, and behind it the zero that goes on instead. */
    private void cut(Gap gap, Ink ink) {
        mark(gap).wall(gap.left(), gap.middle(), WALL_HALF, ink);
        zero(gap, ink);
    }

    private void zero(Gap gap, Ink ink) {
        mark(gap).zero(gap.middle() + 9, gap.right(), ink);
    }

    private void skipped(Gap gap) {
        if (gap.skipped() > 0) {
            String text = look.words().of(gap.skipped() == 1 ? "inks.skipped.one" : "inks.skipped", gap.skipped());
            double baseline = InksLayout.values(gap.state()) - 6;
            TextMark name = new TextMark(
                    text,
                    gap.middle(),
                    baseline,
                    SMALL,
                    Anchor.MIDDLE,
                    look.theme().muted());
            figure.add(name.fitting(gap.right() - gap.left()));
        }
    }

    /** A click on what goes on leads to where it comes to. */
    private void valuesTarget(Gap gap, boolean border) {
        double y = InksLayout.values(gap.state());
        Cursor to = inks.place().at(gap.to());
        Bounds bounds = Bounds.between(gap.left(), y - 9, gap.right(), y + 9);
        figure.add(BoxMark.target(bounds), new Target(Part.CARRY, to, () -> carryLabel(gap, border)));
    }

    private String carryLabel(Gap gap, boolean border) {
        Words words = look.words();
        int slot = inks.place().slot();
        if (!border) {
            boolean pinned = inks.isPinned(gap.to());
            return pinned
                    ? words.of("why.begins." + Carry.PINNED)
                    : words.of("inks.on", gap.to().step() + 1, inks.place().layer() + 1);
        }
        Carry carry = inks.carryInto(gap.to());
        return carry.kept()
                ? words.of("inks.carry." + carry, gap.to().batch() + 1, slot)
                : words.of("why.begins." + carry);
    }

    /** What goes back into the step before; where it stops, a bar and the 0 that goes on from there. */
    private void gradient(Gap gap, boolean stops) {
        double y = InksLayout.gradients(gap.state());
        double size = inks.into(seam(gap));
        boolean flows = size != 0 && !(stops && !inks.isOwn(gap.to()));
        Ink ink = look.theme().gradient();
        if (stops && inks.isOwn(gap.to())) {
            double x = gap.middle() + 5;
            if (flows) {
                figure.add(PathMark.line(gap.right(), y, x, y, new Stroke(ink, width(size), Dash.DASHED)));
            }
            figure.add(BoxMark.filled(new Bounds(x - WALL / 2, y - 5.5, WALL, 11), ink));
            figure.add(new TextMark("0", gap.middle() - 9, NUMBER.baselineFor(y), NUMBER, Anchor.MIDDLE, ink));
        } else if (flows) {
            Stroke stroke = new Stroke(ink, width(size), Dash.DASHED);
            Arrow head = new Arrow(8, 3 + width(size) / 2);
            figure.addAll(head.line(new Point(gap.right(), y), new Point(gap.left(), y), stroke));
            TextMark number =
                    new TextMark(look.words().figures(size, 3), gap.middle(), y + 12.5, NUMBER, Anchor.MIDDLE, ink);
            figure.add(number.fitting(gap.right() - gap.left() - 2));
        } else if (!inks.before(gap.to()).isEmpty()) {
            double x = gap.to().step() == 0 ? gap.middle() - 9 : gap.middle();
            figure.add(new TextMark("0", x, NUMBER.baselineFor(y), NUMBER, Anchor.MIDDLE, ink));
        }
        Bounds bounds = Bounds.between(gap.left(), y - 8, gap.right(), y + 15);
        Cursor to = inks.place().at(gap.to());
        figure.add(BoxMark.target(bounds), new Target(Part.GRADIENT, to, () -> gradientLabel(gap)));
    }

    /** Where steps are left out, what comes to the box at the left is shown. */
    private static Moment seam(Gap gap) {
        Moment to = gap.to();
        return gap.skipped() > 0 ? new Moment(to.epoch(), to.batch(), gap.from().step() + 1) : to;
    }

    private double width(double size) {
        return largest > 0 && Double.isFinite(size) ? 1.3 + 1.9 * size / largest : 1.4;
    }

    private String gradientLabel(Gap gap) {
        Words words = look.words();
        int batch = inks.place().moment().batch() + 1;
        int layer = inks.place().layer() + 1;
        Moment seam = seam(gap);
        String what = new BorderWords(inks, words).what();
        if (!inks.isOwn(gap.to())) {
            return words.of("inks.tip.none", what, batch);
        }
        if (inks.isPinned(gap.to())) {
            return words.of("inks.tip.pinned", what, gap.to().step() + 1);
        }
        String size = words.figures(inks.into(seam), 4);
        return seam.step() == 0
                ? words.of("inks.tip.border", what, batch, layer, size)
                : words.of("inks.tip", what, seam.step(), layer, size);
    }
}
