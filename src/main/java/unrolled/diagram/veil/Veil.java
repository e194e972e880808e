package unrolled.diagram.veil;

import java.util.Optional;
import unrolled.diagram.base.Style;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.TextMark;

/** What lies over the lanes while a lesson is read: what it covers, and what it asks about. */
public record Veil(Cover cover, Asking asking) {
    /** Nothing lies over the lanes. */
    public static final Veil NONE = new Veil(Cover.NONE, Asking.NONE);

    private static final double EDGE = 8;
    /** So far beside a box reaches the frame of where we are. */
    private static final double FRAME = 4.5;

    public Veil with(Asking other) {
        return new Veil(cover, other);
    }

    /** The lanes as they are seen through it. */
    public Figure over(Figure lanes, Style look) {
        if (equals(NONE)) {
            return lanes;
        }
        Figure covered = cover.over(lanes, look);
        double down = asking.isFork() ? down(covered) : 0;
        Figure all = moved(lanes, down);
        Figure seen = asking.isFork()
                ? asking.before()
                        .flatMap(lanes::boundsOf)
                        .map(box -> before(box.right(), covered))
                        .orElse(covered)
                : covered;
        Figure.Builder figure =
                empty(lanes, covered).lines(look.theme().lines()).include(seen, 0, down);
        new AskingMarks(asking).draw(figure, all, cover, look);
        return figure.build();
    }

    /** What begins before a column ends; words of it stay whole. */
    private static Figure before(double edge, Figure covered) {
        Figure.Builder figure = empty(covered, covered);
        for (Item item : covered.items()) {
            Optional<Bounds> seen = item.visibleBounds().filter(bounds -> bounds.x() < edge - 0.5);
            if (seen.isPresent()) {
                boolean whole = item.mark() instanceof TextMark;
                Bounds room = new Bounds(0, 0, whole ? covered.width() : edge + FRAME, covered.height());
                Bounds clip = item.clip() == null ? room : room.intersection(item.clip());
                figure.add(new Item(item.mark(), item.subject(), clip));
            }
        }
        return figure.build();
    }

    private static Figure.Builder empty(Figure lanes, Figure covered) {
        return lanes.blank().description(covered.description());
    }

    private static Figure moved(Figure lanes, double down) {
        return down == 0
                ? lanes
                : Figure.builder(lanes.width(), lanes.height())
                        .include(lanes, 0, down)
                        .build();
    }

    /** The box from which states fork stands in the middle, as far as all stays in sight. */
    private double down(Figure covered) {
        double middle = asking.before()
                .flatMap(covered::boundsOf)
                .map(box -> covered.height() / 2 - box.centerY())
                .orElse(0.0);
        double bottom = covered.items().stream()
                .flatMap(item -> item.visibleBounds().stream())
                .mapToDouble(Bounds::bottom)
                .max()
                .orElse(0);
        return Math.max(0, Math.min(middle, covered.height() - EDGE - bottom));
    }
}
