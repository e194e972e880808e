package unrolled.diagram.order;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Tape;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The rows of a tape against the order of reading: it climbs a row a step where nothing is repeated or left out. */
final class Staircase {
    private static final TextFont FONT = new TextFont(Typeface.SANS, 11.5);

    private final Figure.Builder figure;
    private final TapeShape shape;
    private final Style look;

    Staircase(Figure.Builder figure, TapeShape shape, Style look) {
        this.figure = figure;
        this.shape = shape;
        this.look = look;
    }

    /** From the lowest row to the highest one. */
    static int climbs(List<Tape.Part> tape) {
        int least = least(tape);
        return tape.stream()
                .flatMap(part -> part.rows().stream())
                .mapToInt(row -> row - least)
                .max()
                .orElse(0);
    }

    private static int least(List<Tape.Part> tape) {
        return tape.stream()
                .flatMap(part -> part.rows().stream())
                .mapToInt(row -> row)
                .min()
                .orElse(0);
    }

    void draw(List<Tape.Part> tape, Bounds room, ShownTape shown) {
        Theme theme = look.theme();
        int least = least(tape);
        double high = room.height() - 16;
        double each = shown.rows() == 0 ? 0 : high / shown.rows();
        List<Point> dots = new ArrayList<>();
        for (int number = 0; number < tape.size(); number++) {
            Tape.Part part = tape.get(number);
            for (int step = 0; step < part.rows().size(); step++) {
                double y = room.bottom() - 8 - (part.rows().get(step) - least) * each;
                Point dot = new Point(shape.box(number, step).centerX(), y);
                boolean border = step == 0 && number > 0;
                if (!dots.isEmpty() && !(border && part.into().isEmpty())) {
                    boolean breaks =
                            border && !part.into().map(Continuity::goesOn).orElse(false);
                    Stroke line = breaks
                            ? new Stroke(theme.order().line(), 1.4, Dash.DASHED)
                            : Stroke.of(theme.input().line(), 1.8);
                    figure.add(PathMark.line(dots.get(dots.size() - 1), dot, line));
                }
                dots.add(dot);
            }
        }
        double radius = shape.pitch() < 10 ? 1.4 : 2.6;
        dots.forEach(dot -> figure.add(BoxMark.circle(dot, radius, theme.input().line(), Stroke.NONE)));
        if (!dots.isEmpty()) {
            end(tape, dots.get(dots.size() - 1), room);
        }
    }

    /** How far it has come. */
    private void end(List<Tape.Part> tape, Point last, Bounds room) {
        Tape.Part part = tape.get(tape.size() - 1);
        int row = part.rows().get(part.rows().size() - 1);
        int read = (part.batch() + 1) * part.rows().size();
        String text = look.words().of("tape.reached", row, read);
        double above = Math.max(room.y() + 4, last.y() - 12);
        boolean beside = last.y() - 12 < room.y() + 4;
        double x = beside ? last.x() - 10 : last.x() + 4;
        figure.add(new TextMark(
                text, x, FONT.baselineFor(above), FONT, Anchor.END, look.theme().muted()));
    }
}
