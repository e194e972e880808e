package unrolled.diagram.why;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.MemoryParts;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Theme;
import unrolled.diagram.base.Words;
import unrolled.diagram.why.StepColumns.Column;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.plan.Moment;

/**
 * How long it remembers: the half-life of every unit over the run, and of the chosen one the factor that is left of the
 * value it had some steps ago.
 */
public final class ForgettingDiagram {
    private static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);
    private static final TextFont HERE = new TextFont(Typeface.MONO_BOLD, 10.5);

    private final ForgettingLayout layout;
    private final MemoryParts why;
    private final Style look;
    private final Theme theme;
    private final Figure.Builder figure;

    private ForgettingDiagram(ForgettingLayout layout, Style look) {
        this.layout = layout;
        this.why = layout.why();
        this.look = look;
        this.theme = look.theme();
        this.figure = Figure.builder(layout.frame().width(), layout.frame().height())
                .background(theme.panel())
                .lines(theme.lines());
    }

    /** Units and curve; subjects are {@link Target}s: a UNIT to choose, or the state at a moment of the curve. */
    public static Figure of(ForgettingLayout layout, Style look) {
        ForgettingDiagram diagram = new ForgettingDiagram(layout, look);
        diagram.draw();
        return diagram.figure
                .title(look.words().of("forget.title", layout.why().name()))
                .description(diagram.description())
                .build();
    }

    private void draw() {
        Heading heading = new Heading(figure, layout.frame(), look);
        heading.readout(HalfLifeWords.fromHere(why, look.words()));
        heading.name(look.words().of("forget.title", why.name()));
        heading.note(Labels.place(why.trace(), why.place(), look.words()));
        new ForgettingUnits(figure, layout, look).draw();
        double x = layout.panel().right() + 10;
        double bottom = layout.panel().bottom();
        figure.add(PathMark.line(x, layout.panel().y(), x, bottom, Stroke.of(theme.rule(), 1)));
        axis();
        borders();
        curve();
        new WhyBatches(figure, layout.columns(), why.trace(), look).draw();
    }

    private void axis() {
        Bounds area = layout.area();
        for (double value : new double[] {0, 0.5, 1}) {
            double y = layout.y().at(value);
            Stroke stroke = value == 0.5
                    ? new Stroke(theme.muted(), 0.9, Dash.DOTTED)
                    : Stroke.of(value == 0 ? theme.muted() : theme.rule(), 1);
            figure.add(PathMark.line(area.x(), y, area.right(), y, stroke));
            String number = look.words().figures(value, 2);
            figure.add(new TextMark(number, area.x() - 7, NUMBER.baselineFor(y), NUMBER, Anchor.END, theme.muted()));
        }
    }

    private void borders() {
        for (double x : layout.columns().borderLines()) {
            Stroke broken = new Stroke(theme.muted(), 1.2, Dash.DASHED);
            figure.add(PathMark.line(x, layout.area().y(), x, layout.area().bottom(), broken));
        }
    }

    private void curve() {
        List<Column> columns = layout.columns().columns();
        List<Point> points = new ArrayList<>();
        for (Column column : columns) {
            points.add(new Point(column.bounds().centerX(), layout.y().at(layout.kept(column.index()))));
        }
        rest(points.get(0));
        Ink ink = theme.state().line();
        if (points.size() > 1) {
            figure.add(PathMark.polyline(points, Stroke.of(ink, 2)));
        }
        double pitch = layout.columns().pitch();
        for (int at = 0; at < points.size(); at++) {
            Column column = columns.get(at);
            if (pitch >= 10 || column.index() == 0) {
                figure.add(BoxMark.circle(points.get(at), 3.5, ink, Stroke.of(theme.panel(), 1)));
            }
            if (pitch >= ForgettingLayout.NUMBERED || column.index() == 0) {
                number(layout.kept(column.index()), points.get(at), column.index() == 0);
            }
            target(column);
        }
    }

    private void number(double kept, Point point, boolean here) {
        TextFont font = here ? HERE : NUMBER;
        Ink ink = here ? theme.text() : theme.muted();
        double most = layout.area().right() + 12 - font.width(left(kept)) / 2;
        double x = Math.min(point.x(), most);
        figure.add(new TextMark(left(kept), x, point.y() - 7, font, Anchor.MIDDLE, ink));
    }

    private String left(double kept) {
        boolean tiny = kept != 0 && kept < 0.005;
        return kept == 0 || tiny ? look.words().figures(kept, 1) : look.words().plain(kept, 2);
    }

    private void target(Column column) {
        Bounds bounds = column.bounds();
        Cursor from = why.place().at(column.moment());
        figure.add(
                BoxMark.target(new Bounds(
                        bounds.x(), bounds.y(), bounds.width(), layout.frame().height() - bounds.y())),
                new Target(Part.STATE, from, () -> label(column, from)));
    }

    private String label(Column column, Cursor from) {
        return look.words()
                .of(
                        "forget.left",
                        Labels.place(why.trace(), from, look.words()),
                        look.words().figures(layout.kept(column.index()), 4),
                        why.name(),
                        column.index());
    }

    /** What is older than the curve, or the zero that memory begins with. */
    private void rest(Point first) {
        Bounds column = layout.restColumn();
        MemoryStart beginning = new MemoryStart(figure, column, look);
        if (layout.hasOlder()) {
            double y = layout.y().at(layout.keptBefore());
            Stroke dotted = new Stroke(theme.state().line(), 2, Dash.DOTTED);
            figure.add(PathMark.line(new Point(column.x() + 6, y), first, dotted));
            beginning.name("why.older");
        } else {
            beginning.zero(why.provenance().rest().before(), layout.y().at(0.3));
        }
        Moment oldest = layout.newestBefore();
        figure.add(BoxMark.target(column), new Target(Part.STATE, why.place().at(oldest), this::restLabel));
    }

    private String restLabel() {
        Words words = look.words();
        return layout.hasOlder()
                ? words.of("forget.older", words.figures(layout.keptBefore(), 3))
                : words.of("why.begins." + why.provenance().rest().before());
    }

    /** For those who do not see it: the chosen unit, and what is left of it step by step. */
    private String description() {
        Words words = look.words();
        StringBuilder text = new StringBuilder(Labels.place(why.trace(), why.place(), words)).append(". ");
        layout.lives()
                .ifPresent(lives -> text.append(words.of(
                        "forget.unit",
                        why.name(),
                        HalfLifeWords.overRun(lives.of(why.place().unit()), words)
                                .get(0))));
        text.append(". ").append(HalfLifeWords.fromHere(why, words));
        for (int back = 1; back < Math.min(8, layout.shown()); back++) {
            text.append(". ").append(words.of("forget.back", back, left(layout.kept(back))));
        }
        return text.toString();
    }
}
