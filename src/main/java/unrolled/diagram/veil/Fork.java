package unrolled.diagram.veil;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import unrolled.diagram.base.CarryMark;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
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

/** Arrows from a box to the states that might come after it: c and h each go there, or end at a wall. */
public final class Fork {
    private static final double EDGE = 24;
    private static final double WIDTH = 394;
    private static final double HEIGHT = 138;
    private static final double LEAST_WAY = 130;
    private static final double LEAST_WIDTH = 150;
    private static final double SPACE = 18;

    /** So much room it takes behind its box. */
    public static final double ROOM = EDGE + WIDTH + LEAST_WAY;

    private static final double MOST_PITCH = 222;
    private static final double THICK = 3.4;
    private static final double THIN = 2.2;
    /** So far before a card stands the wall of what does not go there. */
    private static final double WALL = 66;

    /** Half of how high it is, for all that does not go on and for one of two. */
    private static final double HIGH = 30;

    private static final double LOW = 18;
    private static final Arrow HEAD = new Arrow(15, 8);
    private static final TextFont LETTER = new TextFont(Typeface.MONO_BOLD, 15);

    private final Figure.Builder figure;
    private final Style look;
    private final Theme theme;
    private final Asking asking;
    private final List<FutureCard> cards;

    Fork(Figure.Builder figure, Style look, Asking asking) {
        this.figure = figure;
        this.look = look;
        this.theme = look.theme();
        this.asking = asking;
        this.cards = asking.cards();
    }

    /** @param box from which they fork */
    void draw(Bounds box) {
        List<Bounds> places = places(box);
        double largest = FutureCard.largest(cards);
        for (int at = 0; at < cards.size(); at++) {
            boolean came = asking.outcome().filter(told(at)).isPresent();
            double left = came || asking.outcome().isEmpty()
                    ? 1
                    : asking.outcome().get().fading();
            if (left <= 0) {
                continue;
            }
            Bounds place = places.get(at);
            strands(cards.get(at), new Point(box.right() + 2, box.centerY()), place, came, left);
            boolean chosen = asking.chosen().equals(OptionalInt.of(at));
            boolean pointed = asking.pointed().equals(OptionalInt.of(at));
            cards.get(at).draw(figure, place, largest, chosen, pointed, look);
            if (left < 1) {
                figure.add(BoxMark.filled(place.inset(-3), theme.paper().alpha(1 - left)));
            }
        }
    }

    private static Predicate<Asking.Outcome> told(int at) {
        return outcome -> outcome.right() == at;
    }

    /** One under the other at the right, as near to the height of the box as they can all be seen. */
    private List<Bounds> places(Bounds box) {
        double room = figure.width() - EDGE - box.right() - LEAST_WAY;
        double width = Math.max(LEAST_WIDTH, Math.min(WIDTH, room));
        double left = figure.width() - EDGE - width;
        double pitch = Math.min(MOST_PITCH, (figure.height() - EDGE) / cards.size());
        double height = Math.min(HEIGHT, pitch - SPACE);
        double all = pitch * (cards.size() - 1) + height;
        double most = figure.height() - EDGE / 2 - all;
        double top = Math.max(EDGE / 2, Math.min(box.centerY() - all / 2, most));
        return IntStream.range(0, cards.size())
                .mapToObj(at -> new Bounds(left, top + at * pitch, width, height))
                .toList();
    }

    private void strands(FutureCard card, Point from, Bounds place, boolean came, double left) {
        Ink ink = Ink.mix(theme.paper(), theme.state().line(), left);
        Ink muted = Ink.mix(theme.paper(), theme.muted(), left);
        boolean c = FutureCard.isSomething(card.c());
        boolean h = FutureCard.isSomething(card.h());
        if (c == h) {
            strand(c, from, new Point(place.x() - 2, place.centerY()), c ? ink : muted, THICK, came);
            return;
        }
        double apart = place.height() / 4;
        Point upper = new Point(place.x() - 2, place.centerY() - apart);
        Point lower = new Point(place.x() - 2, place.centerY() + apart);
        strand(c, from, upper, c ? ink : muted, THIN, came);
        strand(h, from, lower, h ? ink : muted, THIN, came);
        letter("c", c, upper, c ? ink : muted);
        letter("h", h, lower, h ? ink : muted);
    }

    /** Beside what goes there, or over the wall, where no line comes near it. */
    private void letter(String name, boolean carried, Point end, Ink ink) {
        Point at = carried ? end.translate(-84, -9) : end.translate(-WALL, -LOW - 6);
        figure.add(new TextMark(name, at.x(), at.y(), LETTER, Anchor.MIDDLE, ink));
    }

    private void strand(boolean carried, Point from, Point to, Ink ink, double width, boolean came) {
        if (carried) {
            Point neck = to.translate(-HEAD.length() / 2, 0);
            Stroke stroke = Stroke.of(ink, width);
            figure.add(PathMark.curve(from, neck, came ? stroke : stroke.with(Dash.DASHED)));
            figure.add(HEAD.head(neck, to, ink));
            return;
        }
        double wall = to.x() - WALL;
        figure.add(PathMark.curve(from, new Point(wall - 2, to.y()), new Stroke(ink, THIN, Dash.DOTTED)));
        double half = width == THICK ? HIGH : LOW;
        figure.add(BoxMark.filled(new Bounds(wall - 2, to.y() - half, 4, 2 * half), ink));
        new CarryMark(figure, 1.3, to.y()).zero(wall + 26, to.x(), ink);
    }
}
