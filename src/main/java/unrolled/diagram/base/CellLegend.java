package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** What the marks in a heat map stand for: those that occur, and no others, from the right to the left. */
public final class CellLegend {
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11);
    private static final double SIZE = 11;
    private static final double GAP = 12;

    private final Figure.Builder figure;
    private final Style look;

    public CellLegend(Figure.Builder figure, Style look) {
        this.figure = figure;
        this.look = look;
    }

    /** Ends at {@code right}, and begins no farther left than {@code left}; what has no room is left out. */
    public void draw(Set<CellMark> marks, double left, double right, double baseline) {
        List<CellMark> order = new ArrayList<>(marks);
        Collections.sort(order);
        Collections.reverse(order); // what is most of all has its place first
        double x = right;
        for (CellMark mark : order) {
            TextMark title = new TextMark(
                    mark.title(look.words()),
                    x,
                    baseline,
                    SMALL,
                    Anchor.END,
                    look.theme().muted());
            Bounds cell = new Bounds(title.start() - 5 - SIZE, baseline - SIZE + 1.5, SIZE, SIZE);
            if (cell.x() < left) {
                return;
            }
            figure.add(title);
            symbol(figure, mark, cell, look.theme());
            x = cell.x() - GAP;
        }
    }

    /** A cell with the mark. */
    public static void symbol(Figure.Builder figure, CellMark mark, Bounds cell, Theme theme) {
        figure.add(new BoxMark(cell, 0, theme.paper(), Stroke.of(theme.muted(), 0.8)));
        mark.draw(figure, cell, theme.text());
    }
}
