package unrolled.diagram.veil;

import unrolled.diagram.base.Theme;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Item;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;

/** Letters that can be read from the last row of a hall: small ones are made larger, and part the line on which they stand. */
public final class HallLetters {
    /** No letter is smaller in pixels, before all is magnified. */
    public static final double LEAST = 10.5;

    private HallLetters() {}

    /** The lanes with letters that are large enough. */
    public static Figure in(Figure lanes, Theme theme) {
        Figure.Builder figure = Figure.builder(lanes.width(), lanes.height())
                .background(lanes.background())
                .title(lanes.title())
                .description(lanes.description());
        for (Item item : lanes.items()) {
            if (item.clip() != null) {
                figure.clip(item.clip());
            }
            if (item.mark() instanceof TextMark text && text.font().size() < LEAST) {
                TextMark large = large(text);
                Bounds around = large.bounds().inset(1);
                figure.add(BoxMark.filled(around, theme.paper()), item.subject())
                        .add(large, item.subject());
            } else {
                figure.add(item.mark(), item.subject());
            }
            if (item.clip() != null) {
                figure.unclip();
            }
        }
        return figure.build();
    }

    private static TextMark large(TextMark text) {
        TextFont font = new TextFont(text.font().typeface(), LEAST);
        return new TextMark(text.text(), text.x(), text.y(), font, text.anchor(), text.ink());
    }
}
