package unrolled.diagram.why;

import unrolled.analysis.MemoryParts;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.why.ForgettingLayout.Unit;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/** The half-life of every unit over the run: a row each with its words, or upright bars where there are many. */
final class ForgettingUnits {
    private static final TextFont NAME = new TextFont(Typeface.MONO, 11.5);
    private static final TextFont CHOSEN = new TextFont(Typeface.MONO_BOLD, 11.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11.5);
    private static final TextFont STRONG = new TextFont(Typeface.SANS_MEDIUM, 11.5);
    private static final double NAMES = 44;
    /** Below this a bar has no room beside long words. */
    private static final double LEAST_BAR = 60;

    private final Figure.Builder figure;
    private final ForgettingLayout layout;
    private final MemoryParts why;
    private final Style look;
    private final Theme theme;

    ForgettingUnits(Figure.Builder figure, ForgettingLayout layout, Style look) {
        this.figure = figure;
        this.layout = layout;
        this.why = layout.why();
        this.look = look;
        this.theme = look.theme();
    }

    void draw() {
        if (layout.lives().isEmpty()) {
            String complete = layout.awaited() ? "forget.awaited" : "forget.long";
            String key = why.trace().isComplete() ? complete : "forget.unknown";
            line(look.words().of(key), layout.panel().y() + 11, SMALL);
        } else if (layout.hasRows()) {
            layout.rows().forEach(this::row);
            foot();
        } else {
            bars();
        }
    }

    private void line(String text, double baseline, TextFont font) {
        Bounds panel = layout.panel();
        Ink ink = font.equals(STRONG) ? theme.text() : theme.muted();
        figure.add(new TextMark(
                TextMark.ellipsis(text, font, panel.width()), panel.x() + 1, baseline, font, Anchor.START, ink));
    }

    /** What is meant, below the rows where that has room. */
    private void foot() {
        double end = layout.rows().get(layout.rows().size() - 1).bounds().bottom();
        if (end + 16 <= layout.panel().bottom()) {
            line(look.words().of("forget.source"), end + 13, SMALL);
        }
    }

    private boolean isChosen(Unit unit) {
        return unit.unit() == why.place().unit();
    }

    private void row(Unit unit) {
        Bounds row = unit.bounds();
        boolean chosen = isChosen(unit);
        TextFont font = chosen ? CHOSEN : NAME;
        Ink ink = chosen ? theme.accent() : theme.text();
        String name = "c[" + unit.unit() + "]";
        figure.add(new TextMark(name, row.x() + 1, font.baselineFor(row.centerY()), font, Anchor.START, ink));
        TextFont words = chosen ? STRONG : SMALL;
        String said = said(unit.unit());
        figure.add(new TextMark(
                said,
                row.right(),
                words.baselineFor(row.centerY()),
                words,
                Anchor.END,
                chosen ? theme.text() : theme.muted()));
        double room = row.width() - NAMES - widest() - 10;
        double height = Math.min(11, row.height() * 0.55);
        double length = Math.max(1, room * layout.share(unit.unit()));
        figure.add(new BoxMark(
                new Bounds(row.x() + NAMES, row.centerY() - height / 2, length, height), 2, ink(chosen), Stroke.NONE));
        target(unit);
    }

    private Ink ink(boolean chosen) {
        Ink line = theme.state().line();
        return chosen ? line : Ink.mix(theme.panel(), line, 0.45);
    }

    /** Which words: the longest that leave the bars enough room. */
    private int form() {
        double room = layout.panel().width() - NAMES - 10;
        int form = 0;
        while (form < 2 && width(form) > room - LEAST_BAR) {
            form++;
        }
        return form;
    }

    private String said(int unit) {
        var forms = HalfLifeWords.overRun(layout.life(unit), look.words());
        return forms.get(Math.min(form(), forms.size() - 1));
    }

    private double widest() {
        return width(form());
    }

    private double width(int form) {
        double widest = 0;
        for (Unit unit : layout.rows()) {
            var forms = HalfLifeWords.overRun(layout.life(unit.unit()), look.words());
            widest = Math.max(widest, STRONG.width(forms.get(Math.min(form, forms.size() - 1))));
        }
        return widest;
    }

    private void target(Unit unit) {
        Cursor place = why.place().onUnit(unit.unit());
        figure.add(BoxMark.target(unit.bounds()), new Target(Part.UNIT, place, () -> label(unit.unit())));
    }

    private String label(int unit) {
        String life = HalfLifeWords.overRun(layout.life(unit), look.words()).get(0);
        return look.words().of("forget.unit.tip", "c[" + unit + "]", life);
    }

    /** All units side by side, the chosen one said above them. */
    private void bars() {
        Bounds room = layout.barRoom();
        String chosen = HalfLifeWords.overRun(layout.life(why.place().unit()), look.words())
                .get(0);
        line(look.words().of("forget.unit", why.name(), chosen), layout.panel().y() + 11, STRONG);
        for (Unit unit : layout.bars()) {
            Bounds bounds = unit.bounds();
            double space = bounds.width() >= 4 ? 1 : 0;
            double height = Math.max(1, room.height() * layout.share(unit.unit()));
            figure.add(BoxMark.filled(
                    new Bounds(bounds.x(), room.bottom() - height, bounds.width() - space, height),
                    ink(isChosen(unit))));
            target(unit);
        }
        figure.add(PathMark.line(room.x(), room.bottom(), room.right(), room.bottom(), Stroke.of(theme.muted(), 1)));
        String longest = HalfLifeWords.steps(layout.longest(), look.words());
        line(look.words().of("forget.longest", longest), room.bottom() + 14, SMALL);
    }
}
