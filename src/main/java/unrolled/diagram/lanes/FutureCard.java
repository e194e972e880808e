package unrolled.diagram.lanes;

import java.util.List;
import java.util.stream.Stream;
import unrolled.diagram.base.Theme;
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
    private static final TextFont SAID = new TextFont(Typeface.SANS_MEDIUM, 12.5);
    private static final TextFont LETTER = new TextFont(Typeface.MONO_BOLD, 12);
    private static final double PAD = 10;

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

    /** Draws it with bars of which the largest stands for so much. */
    void draw(Figure.Builder figure, Bounds at, double largest, boolean chosen, Theme theme) {
        Stroke edge = Stroke.of(chosen ? theme.accent() : theme.rule(), chosen ? 3 : 1.4);
        figure.add(new BoxMark(at, 7, theme.paper(), edge), this);
        Point disc = new Point(at.x() + PAD + 9, at.y() + PAD + 9);
        figure.add(
                BoxMark.circle(
                        disc,
                        9,
                        chosen ? theme.accent() : theme.paper(),
                        Stroke.of(chosen ? theme.accent() : theme.muted(), 1.2)),
                this);
        Ink digit = chosen ? theme.onBadge() : theme.text();
        figure.add(new TextMark(String.valueOf(number), disc.x(), disc.y() + 4.5, SAID, Anchor.MIDDLE, digit), this);
        double left = disc.x() + 16;
        String said = TextMark.ellipsis(label, SAID, at.right() - left - PAD);
        figure.add(new TextMark(said, left, disc.y() + 4.5, SAID, Anchor.START, theme.text()), this);
        double top = at.y() + PAD + 26;
        double height = (at.bottom() - PAD - top) / 2;
        bars(figure, "c", c, new Bounds(at.x() + PAD, top, at.width() - 2 * PAD, height), largest, theme);
        bars(figure, "h", h, new Bounds(at.x() + PAD, top + height, at.width() - 2 * PAD, height), largest, theme);
    }

    private void bars(
            Figure.Builder figure, String name, List<Double> numbers, Bounds at, double largest, Theme theme) {
        Ink ink = theme.state().line();
        figure.add(new TextMark(name, at.x(), at.centerY() + 4, LETTER, Anchor.START, ink), this);
        double left = at.x() + 18;
        double pitch = (at.right() - left) / numbers.size();
        double room = at.height() / 2 - 2;
        for (int unit = 0; unit < numbers.size(); unit++) {
            double size = largest == 0 ? 0 : numbers.get(unit) / largest * room;
            Bounds bar = Bounds.between(
                    left + unit * pitch + 1, at.centerY(), left + (unit + 1) * pitch - 1, at.centerY() - size);
            Bounds seen = bar.height() < 1 ? new Bounds(bar.x(), at.centerY() - 0.5, bar.width(), 1) : bar;
            figure.add(BoxMark.filled(seen, ink), this);
        }
    }
}
