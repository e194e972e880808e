package unrolled.diagram.veil;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import unrolled.diagram.base.StateBox;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.ValueBars;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * A state with which a batch might begin, to be clicked as an answer.
 *
 * @param number of the answer, from 1
 * @param label what is said of it
 */
public record FutureCard(int number, String label, List<Double> c, List<Double> h) implements Subject {
    private static final TextFont SAID = new TextFont(Typeface.SANS_BOLD, 15);
    private static final TextFont DIGIT = new TextFont(Typeface.SANS_MEDIUM, 14);
    private static final TextFont LETTER = new TextFont(Typeface.MONO_BOLD, 14);
    private static final TextFont VALUE = new TextFont(Typeface.MONO, 13.5);
    private static final double PAD = 10;
    private static final double DISC = 12;
    private static final double LINE = 19;
    private static final double LEAST_VALUE = 52;
    private static final double NARROW = 260;
    private static final int DIGITS = 3;

    public FutureCard {
        c = List.copyOf(c);
        h = List.copyOf(h);
    }

    /** The largest number of several, by its size. */
    static double largest(List<FutureCard> cards) {
        return cards.stream()
                .flatMap(card -> Stream.concat(card.c.stream(), card.h.stream()))
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }

    /** Whether any of the numbers is not zero. */
    static boolean isSomething(List<Double> numbers) {
        return numbers.stream().anyMatch(number -> number != 0);
    }

    /** Draws it with bars of which the largest stands for so much. */
    void draw(Figure.Builder figure, Bounds at, double largest, boolean chosen, boolean pointed, Style look) {
        Theme theme = look.theme();
        Ink fill = chosen ? theme.accent().alpha(0.13).over(theme.paper()) : theme.paper();
        Ink line = chosen || pointed ? theme.accent() : theme.rule();
        figure.add(new BoxMark(at, 8, fill, Stroke.of(line, chosen ? 3 : pointed ? 2 : 1.4)), this);
        double high = at.height() - 2 * PAD;
        double share = at.width() < NARROW ? 5 : 3; // words need the room
        Bounds box = new Bounds(at.x() + PAD, at.y() + PAD, Math.min(high * 0.78, at.width() / share), high);
        state(figure, box, largest, theme);
        double left = box.right() + 16;
        Point disc = new Point(left + DISC, at.y() + PAD + DISC + 4);
        Ink edge = chosen ? theme.accent() : theme.muted();
        figure.add(BoxMark.circle(disc, DISC, chosen ? theme.accent() : theme.paper(), Stroke.of(edge, 1.4)), this);
        Ink digit = chosen ? theme.onBadge() : theme.text();
        figure.add(new TextMark(String.valueOf(number), disc.x(), disc.y() + 5, DIGIT, Anchor.MIDDLE, digit), this);
        double right = at.right() - PAD;
        boolean fits = (right - left - 18) / c.size() >= LEAST_VALUE && at.height() >= 110;
        int most = fits ? 2 : Math.max(2, (int) (high / LINE));
        List<String> lines = lines(right - left - 2 * DISC - 10, most);
        for (int row = 0; row < lines.size(); row++) {
            double y = disc.y() + 5 + row * LINE;
            figure.add(new TextMark(lines.get(row), left + 2 * DISC + 8, y, SAID, Anchor.START, theme.text()), this);
        }
        if (fits) {
            double y = at.bottom() - PAD - 6;
            values(figure, "c", c, left, right, y - 24, look);
            values(figure, "h", h, left, right, y, look);
        }
    }

    private void state(Figure.Builder figure, Bounds box, double largest, Theme theme) {
        StateBox state = new StateBox(box, 1.6);
        figure.add(state.frame(theme.state(), false), this);
        Ink ink = theme.state().line();
        new ValueBars(figure, state.room(Quantity.C), largest).draw(c.size(), c::get, ink);
        new ValueBars(figure, state.room(Quantity.H), largest).draw(h.size(), h::get, ink);
    }

    private void values(
            Figure.Builder figure, String name, List<Double> numbers, double left, double right, double y, Style look) {
        figure.add(
                new TextMark(
                        name,
                        left,
                        y,
                        LETTER,
                        Anchor.START,
                        look.theme().state().line()),
                this);
        double pitch = (right - left - 18) / numbers.size();
        for (int unit = 0; unit < numbers.size(); unit++) {
            double value = numbers.get(unit);
            String text = value == 0 ? "0" : look.words().signed(value, DIGITS);
            Ink ink = value == 0 ? look.theme().muted() : look.theme().text();
            figure.add(new TextMark(text, left + 18 + (unit + 1) * pitch, y, VALUE, Anchor.END, ink), this);
        }
    }

    /** What is said of it, in so many lines at most. */
    private List<String> lines(double room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean fits = new TextMark(longer, 0, 0, SAID, Anchor.START, Ink.NONE).width() <= room;
            if (!fits && !line.isEmpty() && lines.size() < most - 1) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(TextMark.ellipsis(line.toString(), SAID, room));
        return lines;
    }
}
