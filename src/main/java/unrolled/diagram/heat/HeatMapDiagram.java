package unrolled.diagram.heat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import unrolled.analysis.DifferenceStrip;
import unrolled.analysis.View;
import unrolled.diagram.base.CellLegend;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.HeatCells;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.PathMark;
import unrolled.figure.Point;
import unrolled.figure.RasterMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;
import unrolled.run.Summary;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** All steps of all runs at once: a strip a run, a row a unit, coloured by h; and where we stand in it. */
public final class HeatMapDiagram {
    /** What is free behind the name of an epoch, at least. */
    private static final double NAME_GAP = 20;
    /** Borders that would be nearer to each other are one. */
    private static final double BORDER_GAP = 4;

    private final View view;
    private final List<Summary> summaries;
    private final HeatMapLayout layout;
    private final Style look;
    private final Figure.Builder figure;
    private final Set<CellMark> marks = EnumSet.noneOf(CellMark.class);

    private HeatMapDiagram(List<Summary> summaries, HeatMapLayout layout, Style look) {
        this.view = layout.view();
        this.summaries = summaries;
        this.layout = layout;
        this.look = look;
        this.figure = Figure.builder(layout.width(), layout.height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
    }

    /** The strips of all runs, and that of the difference under them. */
    public static Figure of(
            List<Summary> summaries, Optional<DifferenceStrip> difference, HeatMapLayout layout, Style look) {
        Figure strips = of(summaries, layout, look);
        if (difference.isEmpty() || layout.view().pair().isEmpty()) {
            return strips;
        }
        Figure.Builder figure = strips.blank().lines(look.theme().lines()).include(strips, 0, 0);
        new DifferenceHeat(figure, difference.get(), layout, look).draw();
        return figure.build();
    }

    /** The strips of all runs; the summaries are of h, one a run, in the order of the view. */
    public static Figure of(List<Summary> summaries, HeatMapLayout layout, Style look) {
        HeatMapDiagram diagram = new HeatMapDiagram(summaries, layout, look);
        for (int index = layout.firstShown(); index < layout.firstShown() + layout.shown(); index++) {
            diagram.strip(index);
        }
        diagram.epochs();
        diagram.title();
        return diagram.figure
                .title(look.words().of("heat.title"))
                .description(look.words().of("heat.title"))
                .build();
    }

    private void title() {
        Theme theme = look.theme();
        TextFont small = new TextFont(Typeface.SANS, 11.5);
        String title = look.words().of("heat.title");
        if (view.current().run().model().lstms().size() > 1) {
            title += " \u00b7 L" + (view.cursor().layer() + 1);
        }
        int runs = view.traces().size();
        if (layout.shown() < runs) {
            title += " \u00b7 " + look.words().of("someOf.runs", layout.shown(), runs);
        }
        TextMark text = new TextMark(title, Margins.GUTTER, 15, small, Anchor.START, theme.muted());
        figure.add(text);
        scale(text);
    }

    /** What the colours mean, where there is room for it. */
    private void scale(TextMark title) {
        Theme theme = look.theme();
        TextFont small = new TextFont(Typeface.MONO, 10.5);
        double largest = view.usual(Quantity.H);
        boolean beyond = view.traces().stream().anyMatch(trace -> trace.largest(Quantity.H) > largest);
        double right = layout.width() - 18;
        TextMark most = new TextMark(
                (beyond ? "\u2265 " : "") + look.words().signed(largest, 2),
                right,
                15,
                small,
                Anchor.END,
                theme.muted());
        int[] cells = new int[33];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = theme.diverging((c - 16) / 16.0).argb();
        }
        Bounds bar = new Bounds(right - most.width() - 8 - 99, 7, 99, 9);
        TextMark least = new TextMark(
                (beyond ? "\u2264 " : "") + look.words().signed(-largest, 2),
                bar.x() - 8,
                15,
                small,
                Anchor.END,
                theme.muted());
        double free = title.bounds().right() + 20;
        if (least.bounds().x() > free) {
            figure.add(most);
            figure.add(new RasterMark(bar, cells.length, 1, cells));
            figure.add(least);
            new CellLegend(figure, look).draw(marks, free, least.bounds().x() - 20, 15);
        }
    }

    private void strip(int index) {
        Trace trace = view.traces().get(index);
        Theme theme = look.theme();
        Bounds strip = layout.strip(index);
        boolean current = index == view.currentIndex();
        TextFont bold = new TextFont(Typeface.SANS_BOLD, Math.min(13, strip.height() + 3));
        figure.add(new TextMark(
                trace.run().id(),
                25,
                bold.baselineFor(strip.centerY()),
                bold,
                Anchor.MIDDLE,
                theme.run(trace.run().id())));
        marks.addAll(cells(summaries.get(index), strip).draw(figure));
        Moment here = view.follow(trace).moment();
        double x = layout.x(trace.plan(), here);
        double width = current ? 2.4 : 1.4;
        figure.add(BoxMark.filled(
                new Bounds(x - width / 2, strip.y() - 2, width, strip.height() + 4),
                current ? theme.accent() : theme.text().alpha(0.75)));
        if (current) {
            figure.add(PathMark.polygon(
                    List.of(new Point(x - 5, strip.y() - 7), new Point(x + 5, strip.y() - 7), new Point(x, strip.y())),
                    theme.accent(),
                    Stroke.NONE));
        }
    }

    private HeatCells cells(Summary summary, Bounds strip) {
        Theme theme = look.theme();
        double largest = Math.max(1e-12, view.usual(Quantity.H));
        HeatCells cells = new HeatCells(strip, summary.columns(), summary.rows(), theme);
        for (int row = 0; row < summary.rows(); row++) {
            for (int column = 0; column < summary.columns(); column++) {
                double value = summary.at(row, column);
                if (summary.isThere(row, column)) {
                    cells.set(column, row, value, largest, theme.diverging(value / largest));
                } else {
                    cells.set(column, row, theme.rule());
                }
            }
        }
        return cells;
    }

    /**
     * The borders of the epochs of the cursor's run, named underneath where there is room. Where a call begins is drawn
     * before the epochs around it are.
     */
    private void epochs() {
        Plan plan = view.current().plan();
        Bounds all = layout.all();
        TextFont small = new TextFont(Typeface.SANS, 11);
        TreeSet<Integer> calls = new TreeSet<>(plan.firstEpochs());
        double free = 0;
        double border = all.x();
        NamedEpochs candidates = new NamedEpochs(
                plan, all.width(), epoch -> small.width(PassNames.of(plan, epoch, look.words())) + NAME_GAP);
        for (int epoch : candidates.all()) {
            double left = x(plan, epoch);
            String name = PassNames.of(plan, epoch, look.words());
            double right = left + small.width(name);
            boolean begins = calls.contains(epoch);
            Integer next = calls.higher(epoch);
            double end = begins || next == null ? layout.width() : x(plan, next) - NAME_GAP;
            boolean named = left >= free && right <= end;
            if ((named || begins) && left - border >= BORDER_GAP) {
                border = left;
                figure.add(BoxMark.filled(
                        new Bounds(left - 0.5, all.y() - 2, 1, all.height() + 8),
                        look.theme().muted()));
            }
            if (named) {
                free = right + NAME_GAP;
                figure.add(new TextMark(
                        name,
                        left + 4,
                        all.bottom() + 14,
                        small,
                        Anchor.START,
                        look.theme().muted()));
            }
        }
    }

    private double x(Plan plan, int epoch) {
        Bounds all = layout.all();
        return all.x() + all.width() * plan.batchIndex(epoch, 0) / plan.allBatches();
    }
}
