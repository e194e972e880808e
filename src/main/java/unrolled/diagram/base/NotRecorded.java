package unrolled.diagram.base;

import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.Figure;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** What stands where a run that was recorded elsewhere has no numbers: never a zero. */
public final class NotRecorded {
    private static final String DASH = "\u2013";

    private NotRecorded() {}

    /** A dash in the middle of a room. */
    public static void dash(Figure.Builder figure, Bounds room, Style look) {
        TextFont font = new TextFont(Typeface.SANS, Math.max(6, Math.min(13, room.height() * 0.7)));
        figure.add(mark(DASH, font, room, look.theme()));
    }

    /** The words in the middle of a room, or as much of them as there is room for. */
    public static void words(Figure.Builder figure, Bounds room, Theme theme, Words words) {
        TextFont font = new TextFont(Typeface.SANS, 12);
        figure.add(mark(TextMark.ellipsis(words.of("notRecorded"), font, room.width() - 8), font, room, theme));
    }

    private static TextMark mark(String text, TextFont font, Bounds room, Theme theme) {
        double baseline = font.baselineFor(room.centerY());
        return new TextMark(text, room.centerX(), baseline, font, Anchor.MIDDLE, theme.muted());
    }

    /** A picture that would need gates and cell states of a run which are not recorded. */
    public static Figure picture(String run, double width, double height, Style look) {
        Figure.Builder figure = Figure.builder(width, height).lines(look.theme().lines());
        String sentence = look.words().of("notRecorded.cell", run);
        TextFont font = new TextFont(Typeface.SANS, 13);
        String shown = TextMark.ellipsis(sentence, font, width - 24);
        figure.add(mark(shown, font, new Bounds(0, 0, width, height), look.theme()));
        return figure.title(sentence).description(sentence).build();
    }
}
