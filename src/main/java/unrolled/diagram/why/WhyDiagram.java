package unrolled.diagram.why;

import unrolled.analysis.MemoryParts;
import unrolled.analysis.Provenance;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Plot;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Target;
import unrolled.diagram.base.Target.Part;
import unrolled.diagram.base.Words;
import unrolled.diagram.why.WhyLayout.Bar;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.run.Carry;
import unrolled.run.plan.Moment;

/**
 * What each step left in c of the unit where we stand, as a bar per step that adds up to c: filled for the steps of this
 * batch, hollow for those of earlier ones.
 */
public final class WhyDiagram {
    private static final TextFont NUMBER = WhyLayout.NUMBER;

    private final WhyLayout layout;
    private final MemoryParts why;
    private final Provenance provenance;
    private final Style look;
    private final LinearAxis y;
    private final Figure.Builder figure;

    private WhyDiagram(WhyLayout layout, Style look) {
        this.layout = layout;
        this.why = layout.why();
        this.provenance = why.provenance();
        this.look = look;
        this.y = layout.y();
        this.figure = Figure.builder(layout.width(), layout.height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
    }

    /** The bars of a unit; subjects are {@link Target}s of the state at the moments that the parts come from. */
    public static Figure of(WhyLayout layout, Style look) {
        WhyDiagram diagram = new WhyDiagram(layout, look);
        diagram.draw();
        return diagram.figure
                .title(diagram.title())
                .description(diagram.description())
                .build();
    }

    private void draw() {
        Heading heading = new Heading(figure, layout.frame(), look);
        heading.readout(share());
        heading.name(title());
        heading.note(Labels.place(why.trace(), why.place(), look.words()));
        if (!layout.hasNumbers()) {
            new Plot(figure, layout.area(), look).values(y);
        }
        double zero = y.at(0);
        Bounds area = layout.area();
        figure.add(PathMark.line(
                area.x(), zero, area.right(), zero, Stroke.of(look.theme().muted(), 1.2)));
        rest();
        layout.bars().forEach(this::bar);
        new WhyBatches(figure, layout.columns(), why.trace(), look).draw();
        new WhySums(figure, layout, look).draw();
    }

    private void bar(Bar bar) {
        double value = bar.part().value();
        column(bar.column(), value, bar.index() < provenance.own());
        Cursor from = why.place().at(bar.part().moment());
        figure.add(
                BoxMark.target(new Bounds(
                        bar.column().x(),
                        bar.column().y(),
                        bar.column().width(),
                        layout.height() - bar.column().y())),
                new Target(Part.STATE, from, () -> label(bar, from)));
    }

    /** A bar from zero to the value, with its number where that has room. */
    private void column(Bounds column, double value, boolean own) {
        double space = column.width() >= 8 ? Math.min(8, column.width() * 0.16) : 0.5;
        double end = y.at(value);
        double zero = y.at(0);
        double least = end <= zero ? Math.min(end, zero - 1) : Math.max(end, zero + 1);
        Bounds bounds = Bounds.between(column.x() + space, zero, column.right() - space, least);
        figure.add(WhySums.box(bounds, own, look.theme()));
        if (layout.hasNumbers()) {
            number(column, value, own);
        }
    }

    /** Three figures of the largest part; what rounds to zero has none. */
    private void number(Bounds column, double value, boolean own) {
        int digits = layout.digits();
        if (Math.abs(value) < 0.5 * Math.pow(10, -digits)) {
            return;
        }
        figure.add(new TextMark(
                look.words().signed(value, digits),
                column.centerX(),
                y.at(value) + (value < 0 ? 12 : -4),
                NUMBER,
                Anchor.MIDDLE,
                own ? look.theme().text() : look.theme().muted()));
    }

    /** What is older than the bars, or the zero that memory begins with. */
    private void rest() {
        Bounds column = layout.restColumn();
        boolean older = layout.hasOlder();
        MemoryStart beginning = new MemoryStart(figure, column, look);
        if (older) {
            column(column, layout.older(), false);
            beginning.name(olderName());
        } else {
            beginning.zero(provenance.rest().before(), y.at(0));
        }
        Cursor at = why.place().at(oldest());
        figure.add(BoxMark.target(column), new Target(Part.STATE, at, this::restLabel));
    }

    private String olderName() {
        boolean inherited =
                layout.shown() == provenance.parts().size() && provenance.rest().before() == Carry.INHERITED;
        return inherited ? "why.inherited" : "why.older";
    }

    /** The newest moment without a bar, or that of the first bar where there is none. */
    private Moment oldest() {
        int shown = layout.shown();
        return provenance
                .parts()
                .get(Math.min(shown, provenance.parts().size() - 1))
                .moment();
    }

    private String title() {
        return look.words().of("why.title", why.name(), look.words().plain(provenance.c(), 4));
    }

    /** How much comes from earlier batches, in words. */
    private String share() {
        Words words = look.words();
        double share = provenance.earlierShare();
        if (share == 0) {
            boolean stateless = provenance.rest().before() == Carry.STATELESS;
            return words.of(stateless ? "why.none.stateless" : "why.none", why.name());
        }
        if (Double.isNaN(share)) {
            return words.of("why.share", "NaN", why.name());
        }
        long percent = Math.round(100 * share);
        String much = percent < 1 ? "why.percent.less" : percent > 99 && share < 1 ? "why.percent.more" : "why.percent";
        return words.of("why.share", words.of(much, percent), why.name());
    }

    private String label(Bar bar, Cursor from) {
        Words words = look.words();
        return words.of(
                "why.part",
                Labels.place(why.trace(), from, words),
                words.signed(bar.part().written(), 4),
                words.plain(bar.part().kept(), 4),
                words.signed(bar.part().value(), 4));
    }

    private String restLabel() {
        Carry before = provenance.rest().before();
        return layout.hasOlder()
                ? look.words().of(olderName() + ".tip", look.words().signed(layout.older(), 4))
                : look.words().of("why.begins." + before);
    }

    /** For those who do not see it: the sums, and how much of them is old. */
    private String description() {
        Words words = look.words();
        return String.join(
                ". ",
                Labels.place(why.trace(), why.place(), words),
                words.of("why.earlier") + ": " + words.signed(provenance.earlierSum(), 4),
                words.of("why.own") + ": " + words.signed(provenance.ownSum(), 4),
                share());
    }
}
