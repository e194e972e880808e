package unrolled.diagram.lanes;

import java.util.Optional;
import unrolled.analysis.order.OrderCounts;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.OrderWords;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
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

/** Says in the head of a lane how the rows go on at all its borders; a click leads to the tape. */
final class OrderPill {
    private static final TextFont FONT = new TextFont(Typeface.SANS_MEDIUM, 12);
    private static final double PAD = 9;
    private static final double CHEVRON = 12;

    private final Figure.Builder figure;
    private final Style look;

    OrderPill(Figure.Builder figure, Style look) {
        this.figure = figure;
        this.look = look;
    }

    /**
     * At a right end, in as many words as have room. Returns how wide it is.
     *
     * @param ample so wide it may be without taking room from others: then it is said in full
     * @param room so wide it may be at most
     */
    double draw(String run, OrderCounts counts, Point right, double ample, double room) {
        Optional<String> shown = new OrderWords(look.words())
                .sum(counts)
                .filter(text -> width(text) <= ample)
                .or(() -> new OrderWords(look.words().brief()).sum(counts).filter(text -> width(text) <= room));
        if (shown.isEmpty()) {
            return 0;
        }
        Theme theme = look.theme();
        boolean fine = counts.allGoOn();
        Ink line = fine ? theme.rule() : theme.order().line();
        Ink ink = fine ? theme.muted() : theme.order().text();
        double wide = width(shown.get());
        Bounds bounds = new Bounds(right.x() - wide, right.y() - 10, wide, 20);
        String whole = new OrderWords(look.words()).sum(counts).orElseThrow();
        Target spot =
                new Target(Part.ORDER, Cursor.start(run), () -> look.words().of("tip.order.sum", whole));
        Ink fill = fine ? theme.paper() : theme.order().fill();
        figure.add(new BoxMark(bounds, 10, fill, Stroke.of(line, 1)), spot);
        figure.add(new TextMark(shown.get(), bounds.x() + PAD, right.y() + 4.3, FONT, Anchor.START, ink), spot);
        double x = bounds.right() - PAD;
        Point tip = new Point(x, right.y());
        Stroke stroke = Stroke.of(ink, 1.3);
        figure.add(PathMark.line(new Point(x - 3.5, right.y() - 3.5), tip, stroke), spot);
        figure.add(PathMark.line(new Point(x - 3.5, right.y() + 3.5), tip, stroke), spot);
        return wide;
    }

    private static double width(String text) {
        return FONT.width(text) + 2 * PAD + CHEVRON;
    }
}
