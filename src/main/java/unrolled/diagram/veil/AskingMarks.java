package unrolled.diagram.veil;

import java.util.OptionalInt;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** Draws over the lanes what is asked about there, and what words light. */
record AskingMarks(Asking asking) {
    private static final TextFont MARK = new TextFont(Typeface.SANS_BOLD, 17);
    private static final TextFont DIGIT = new TextFont(Typeface.SANS_MEDIUM, 11);
    private static final double DISC = 8.5;
    private static final double RADIUS = 7;
    private static final double ASKED_ROOM = 2;
    private static final double MOST_TYPED = 13;
    private static final double TYPED_WIDTH = 0.6;

    /** @param lanes with all that is hidden, too: there it is known where something stands */
    void draw(Figure.Builder figure, Figure lanes, Cover cover, Style look) {
        Theme theme = look.theme();
        asking.lit().stream()
                .filter(target -> !cover.hides(target))
                .forEach(target -> glow(figure, lanes, target, theme));
        for (int at = 0; at < asking.asked().size(); at++) {
            if (asking.asked().get(at) instanceof Target target) {
                ask(figure, lanes, target, at, cover, theme);
            }
        }
        asking.typed()
                .ifPresent(number -> lanes.boundsOf(number.box()).ifPresent(box -> say(figure, number, box, theme)));
        if (asking.isFork()) {
            lanes.boundsOf(asking.before().get()).ifPresent(box -> new Fork(figure, look, asking).draw(box));
        }
    }

    /** Two rings, so that it is found without its colour. */
    private static void glow(Figure.Builder figure, Figure lanes, Target target, Theme theme) {
        lanes.boundsOf(target).ifPresent(bounds -> {
            Ink ink = theme.state().line();
            figure.add(new BoxMark(bounds.inset(-5), RADIUS + 2, Ink.NONE, Stroke.of(ink.alpha(0.25), 7)));
            figure.add(new BoxMark(bounds.inset(-2), RADIUS, Ink.NONE, Stroke.of(ink, 3)));
        });
    }

    private void ask(Figure.Builder figure, Figure lanes, Target target, int at, Cover cover, Theme theme) {
        lanes.boundsOf(target).ifPresent(bounds -> {
            boolean is = asking.chosen().equals(OptionalInt.of(at));
            boolean points = asking.pointed().equals(OptionalInt.of(at));
            Stroke line = Stroke.of(theme.accent(), is ? 3 : points ? 2.6 : 1.6);
            Bounds around = bounds.inset(-ASKED_ROOM);
            figure.add(new BoxMark(around, RADIUS, Ink.NONE, is ? line : line.with(Dash.DASHED)), target);
            if (cover.hides(target)) {
                figure.add(
                        new TextMark("?", bounds.centerX(), bounds.centerY() + 6, MARK, Anchor.MIDDLE, theme.accent()));
            }
            disc(figure, corner(around, target), target, at + 1, is || points, theme);
        });
    }

    /** At the upper left, but under an output, over which stands what its batch is called. */
    private static Point corner(Bounds around, Target target) {
        double y = target.part() == Target.Part.OUTPUT ? around.bottom() - 2 : around.y() + 2;
        return new Point(around.x() + 2, y);
    }

    /** The number of the answer, which is its key, too. */
    private static void disc(
            Figure.Builder figure, Point middle, Target target, int number, boolean full, Theme theme) {
        Ink fill = full ? theme.accent() : theme.paper();
        figure.add(BoxMark.circle(middle, DISC, fill, Stroke.of(theme.accent(), 1.4)), target);
        Ink ink = full ? theme.onBadge() : theme.accent();
        figure.add(new TextMark(String.valueOf(number), middle.x(), middle.y() + 4, DIGIT, Anchor.MIDDLE, ink), target);
    }

    private static void say(Figure.Builder figure, TypedBox number, Bounds box, Theme theme) {
        Bounds around = box.inset(-ASKED_ROOM);
        figure.add(new BoxMark(around, RADIUS, theme.paper(), Stroke.of(theme.accent(), 2.4)), number.box());
        String said = number.says().isEmpty() ? "?" : number.says();
        double size = Math.max(7, Math.min(MOST_TYPED, box.width() / (TYPED_WIDTH * Math.max(4, said.length()))));
        TextFont font = number.says().isEmpty() ? MARK : new TextFont(Typeface.MONO_BOLD, size);
        figure.add(
                new TextMark(said, box.centerX(), box.centerY() + size * 0.36, font, Anchor.MIDDLE, theme.accent()),
                number.box());
    }
}
