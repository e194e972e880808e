package unrolled.diagram.why;

import unrolled.analysis.MemoryParts;
import unrolled.analysis.Provenance;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
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

/** The sums beside the bars of what each step left: earlier batches and this one, which make c, and how long c lasts. */
final class WhySums {
    private static final TextFont NAME = new TextFont(Typeface.SANS, 12);
    private static final TextFont NUMBER = new TextFont(Typeface.MONO_BOLD, 12.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11.5);
    private static final double SWATCH = 12;

    private final Figure.Builder figure;
    private final MemoryParts why;
    private final Bounds room;
    private final Style look;
    private final double pitch;

    WhySums(Figure.Builder figure, WhyLayout layout, Style look) {
        this.figure = figure;
        this.why = layout.why();
        this.room = layout.side();
        this.look = look;
        this.pitch = Math.max(18, Math.min(30, room.height() / 6.4));
    }

    void draw() {
        Theme theme = look.theme();
        Provenance provenance = why.provenance();
        double left = room.x() - 16;
        figure.add(PathMark.line(left, room.y() + 4, left, room.bottom(), Stroke.of(theme.rule(), 1)));
        double y = room.y() + pitch * 0.6;
        swatch(y, false);
        row(y, look.words().of("why.earlier"), provenance.earlierSum(), theme.text());
        earlierTarget(y);
        y += pitch;
        swatch(y, true);
        row(y, look.words().of("why.own"), provenance.ownSum(), theme.text());
        y += pitch * 0.7;
        figure.add(PathMark.line(room.x(), y, room.right(), y, Stroke.of(theme.rule(), 1)));
        y += pitch * 0.75;
        total(y);
        y += pitch * 1.35;
        line(y, HalfLifeWords.fromHere(why, look.words()));
        if (why.overRun().isPresent()) {
            line(
                    y + pitch * 0.9,
                    look.words()
                            .of(
                                    "why.half.run",
                                    HalfLifeWords.steps(why.overRun().getAsDouble(), look.words())));
        }
    }

    /** How the share is meant; a click leads to the newest step of an earlier batch. */
    private void earlierTarget(double y) {
        Provenance provenance = why.provenance();
        if (!provenance.earlierParts().isEmpty()) {
            Cursor newest = why.place().at(provenance.earlierParts().get(0).moment());
            figure.add(
                    BoxMark.target(new Bounds(room.x(), y - pitch / 2, room.width(), pitch)),
                    new Target(Part.STATE, newest, () -> look.words().of("why.share.tip")));
        }
    }

    private void swatch(double y, boolean own) {
        figure.add(box(new Bounds(room.x(), y - SWATCH / 2, SWATCH, SWATCH), own, look.theme()));
    }

    /** Filled for this batch, hollow for earlier ones. */
    static BoxMark box(Bounds bounds, boolean own, Theme theme) {
        return box(bounds, own, theme.state(), theme.panel());
    }

    static BoxMark box(Bounds bounds, boolean own, Theme.Pair inks, Ink panel) {
        if (own) {
            return new BoxMark(bounds, 2, inks.line(), Stroke.NONE);
        }
        return Math.min(bounds.width(), bounds.height()) < 5
                ? BoxMark.filled(bounds, Ink.mix(panel, inks.line(), 0.5))
                : new BoxMark(bounds.inset(0.6), 1.5, inks.fill(), Stroke.of(inks.line(), 1.2));
    }

    private void row(double y, String name, double value, Ink ink) {
        figure.add(new TextMark(name, room.x() + SWATCH + 8, NAME.baselineFor(y), NAME, Anchor.START, ink));
        number(y, value, ink);
    }

    private void number(double y, double value, Ink ink) {
        boolean tiny = value != 0 && Math.abs(value) < 0.5e-4;
        String text = tiny ? look.words().figures(value, 3) : look.words().signed(value, 4);
        figure.add(new TextMark(text, room.right(), NUMBER.baselineFor(y), NUMBER, Anchor.END, ink));
    }

    private void total(double y) {
        Ink ink = look.theme().state().line();
        figure.add(new TextMark(why.name(), room.x(), NUMBER.baselineFor(y), NUMBER, Anchor.START, ink));
        number(y, why.provenance().c(), ink);
        figure.add(
                BoxMark.target(new Bounds(room.x(), y - pitch / 2, room.width(), pitch)),
                new Target(Part.STATE, why.place(), () -> Labels.state(why.trace(), why.place(), look.words())));
    }

    private void line(double y, String text) {
        String shown = TextMark.ellipsis(text, SMALL, room.width());
        figure.add(new TextMark(
                shown,
                room.x(),
                SMALL.baselineFor(y),
                SMALL,
                Anchor.START,
                look.theme().muted()));
    }
}
