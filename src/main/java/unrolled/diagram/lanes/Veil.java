package unrolled.diagram.lanes;

import unrolled.diagram.base.Style;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;

/** What lies over the lanes while a lesson is read: what it covers, and what it asks about. */
public record Veil(Cover cover, Asking asking) {
    /** Nothing lies over the lanes. */
    public static final Veil NONE = new Veil(Cover.NONE, Asking.NONE);

    private static final double EDGE = 8;
    private static final double BEHIND = 3;

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
        Figure.Builder figure = empty(lanes, covered).include(covered, 0, down);
        if (asking.isFork()) {
            asking.before().flatMap(all::boundsOf).ifPresent(box -> {
                double left = box.right() + BEHIND;
                Bounds behind = new Bounds(left, 0, Math.max(0, lanes.width() - left), lanes.height());
                figure.add(BoxMark.filled(behind, look.theme().paper()));
            });
        }
        new AskingMarks(asking).draw(figure, all, cover, look);
        return figure.build();
    }

    private static Figure.Builder empty(Figure lanes, Figure covered) {
        return Figure.builder(lanes.width(), lanes.height())
                .background(lanes.background())
                .title(lanes.title())
                .description(covered.description());
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
