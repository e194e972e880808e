package unrolled.diagram.veil;

import unrolled.diagram.base.Theme;
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
        Figure.Builder figure = lanes.blank();
        for (Item item : lanes.items()) {
            if (item.mark() instanceof TextMark text && text.font().size() < LEAST) {
                TextMark large = large(text);
                BoxMark ground = BoxMark.filled(large.bounds().inset(1), theme.paper());
                figure.add(new Item(ground, item.subject(), item.clip()));
                figure.add(new Item(large, item.subject(), item.clip()));
            } else {
                figure.add(item);
            }
        }
        return figure.build();
    }

    private static TextMark large(TextMark text) {
        TextFont font = new TextFont(text.font().typeface(), LEAST);
        return new TextMark(text.text(), text.x(), text.y(), font, text.anchor(), text.ink());
    }
}
