package unrolled.diagram.weights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import unrolled.diagram.base.CellLegend;
import unrolled.diagram.base.CellMark;
import unrolled.diagram.base.Heading;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Style;
import unrolled.diagram.base.Theme;
import unrolled.diagram.training.TrainingTarget;
import unrolled.diagram.training.TrainingTarget.WeightPlace;
import unrolled.diagram.weights.WeightsLayout.Grid;
import unrolled.engine.model.Layer;
import unrolled.experiment.LayerNames;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.RasterMark;
import unrolled.figure.Stroke;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * All weights of a model, or one number for each of them, as colours; the matrices have Keras's names and order. Every
 * matrix has its own scale, that of its largest number, which stands under its name: the bias of the forget gates, which
 * begins at 1, would make all other weights pale, and gradients differ by powers of ten from matrix to matrix.
 */
public final class WeightsDiagram {
    private static final TextFont HEAD = new TextFont(Typeface.SANS_MEDIUM, 11.5);
    private static final TextFont SMALL = new TextFont(Typeface.SANS, 11.5);
    private static final TextFont GATE = new TextFont(Typeface.MONO_BOLD, 11);
    /** Keras's order; its c is the candidate g of the formulas. */
    private static final List<String> GATES = List.of("i", "f", "c (g)", "o");

    private final ShownWeights shown;
    private final WeightsLayout layout;
    private final Style look;
    private final PictureSize frame;
    private final Figure.Builder figure;
    private final StringBuilder description;
    private final Set<CellMark> marks = EnumSet.noneOf(CellMark.class);

    private WeightsDiagram(ShownWeights shown, PictureSize size, Style look) {
        this.shown = shown;
        this.frame = size;
        this.layout = new WeightsLayout(shown, size.width(), size.height());
        this.look = look;
        this.description = new StringBuilder(shown.caption());
        this.figure = Figure.builder(size.width(), size.height())
                .background(look.theme().panel())
                .lines(look.theme().lines());
    }

    /** The layers side by side, the lowest at the left; subjects are {@link TrainingTarget}s with a {@link WeightPlace}. */
    public static Figure of(ShownWeights shown, double width, double height, Style look) {
        return of(shown, PictureSize.of(width, height), look);
    }

    /** The same in a frame. */
    public static Figure of(ShownWeights shown, PictureSize frame, Style look) {
        WeightsDiagram diagram = new WeightsDiagram(shown, frame, look);
        for (int layer = 0; layer < shown.model().layers().size(); layer++) {
            if (!shown.model().layers().get(layer).weights().isEmpty()) { // Dropout has none
                diagram.layer(layer);
            }
        }
        diagram.heading();
        return diagram.figure
                .title(shown.caption())
                .description(diagram.description.toString())
                .build();
    }

    /** The caption, and at the right end what the colours mean. */
    private void heading() {
        Theme theme = look.theme();
        TextMark caption = new TextMark(
                TextMark.ellipsis(shown.caption(), HEAD, frame.width() - 18 - frame.caption()),
                frame.caption(),
                Heading.BASELINE,
                HEAD,
                Anchor.START,
                theme.text());
        figure.add(caption);
        String scale = look.words().of("weights.scale");
        TextMark most = new TextMark("+", frame.width() - 18, Heading.BASELINE, SMALL, Anchor.END, theme.muted());
        int[] cells = new int[33];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = theme.diverging((c - 16) / 16.0).argb();
        }
        Bounds bar = new Bounds(most.start() - 6 - 99, 7, 99, 9);
        TextMark least = new TextMark("\u2212", bar.x() - 6, Heading.BASELINE, SMALL, Anchor.END, theme.muted());
        TextMark meaning = new TextMark(scale, least.start() - 14, Heading.BASELINE, SMALL, Anchor.END, theme.muted());
        double free = caption.bounds().right() + 20;
        if (meaning.start() > free) {
            figure.add(meaning);
            new CellLegend(figure, look).draw(marks, free, meaning.start() - 20, Heading.BASELINE);
        }
        if (least.start() > caption.bounds().right() + 20) {
            figure.addAll(List.of(most, new RasterMark(bar, cells.length, 1, cells), least));
        }
    }

    private void layer(int index) {
        Layer layer = shown.model().layers().get(index);
        List<Grid> grids = layout.of(index);
        Grid first = grids.get(0);
        double baseline = WeightsLayout.TOP - 7;
        TextMark head = new TextMark(
                name(index),
                first.bounds().x() - 8,
                baseline,
                HEAD,
                Anchor.END,
                look.theme().text());
        figure.add(head);
        for (int gate = 0; gate < first.gates() && first.gates() > 1; gate++) {
            double middle = first.block(gate).centerX();
            String name = GATES.get(gate);
            boolean room = GATE.width(name) < first.block(gate).width();
            figure.add(new TextMark(
                    room ? name : name.substring(0, 1),
                    middle,
                    baseline,
                    GATE,
                    Anchor.MIDDLE,
                    look.theme().state().line()));
        }
        for (Grid grid : grids) {
            WeightCells cells = new WeightCells(figure, shown, grid, look);
            label(layer, grid, cells.largest());
            describe(layer, grid, cells.largest());
            marks.addAll(cells.draw(name(index) + " " + WeightsLayout.keras(layer, grid.index())));
        }
        shown.chosen().filter(chosen -> chosen.layer() == index).ifPresent(chosen -> frame(grids, chosen.unit()));
    }

    /** As the lanes call it. */
    private String name(int index) {
        return LayerNames.of(shown.model()).name(index);
    }

    /** Left of a matrix its name, and what the full colour stands for: under it, or beside it where there is one row. */
    private void label(Layer layer, Grid grid, double largest) {
        String name = layout.name(layer, grid.index());
        String scale = "\u00b1" + look.words().figures(largest, 2);
        double right = grid.bounds().x() - 8;
        double middle = grid.bounds().centerY();
        TextFont font = WeightsLayout.NAME;
        boolean two = grid.bounds().height() >= 26;
        Ink muted = look.theme().muted();
        TextMark below =
                new TextMark(scale, right, font.baselineFor(two ? middle + 6.5 : middle), font, Anchor.END, muted);
        double end = two ? right : below.start() - font.width(" ");
        figure.add(below);
        figure.add(new TextMark(
                name,
                end,
                font.baselineFor(two ? middle - 6.5 : middle),
                font,
                Anchor.END,
                look.theme().text()));
    }

    /** The column of a unit in each gate, through all matrices. */
    private void frame(List<Grid> grids, int unit) {
        Grid first = grids.get(0);
        Grid last = grids.get(grids.size() - 1);
        for (int gate = 0; gate < first.gates() && unit < first.units(); gate++) {
            Bounds top = first.cell(0, gate * first.units() + unit);
            double wide = Math.max(top.width(), 4);
            Bounds column = new Bounds(
                    top.centerX() - wide / 2, top.y(), wide, last.bounds().bottom() - top.y());
            figure.add(new BoxMark(
                    column.inset(-1.5), 3, Ink.NONE, Stroke.of(look.theme().accent(), 2)));
        }
    }

    /** For those who do not see it: the shape of a matrix and its largest number. */
    private void describe(Layer layer, Grid grid, double largest) {
        String name = keras(layer, grid);
        String rows = name.equals("bias") ? "" : "[" + grid.rows() + "]";
        String shape = rows + "[" + grid.columns() + "]";
        String number = look.words().figures(largest, 4);
        description
                .append(". ")
                .append(look.words().of("weights.matrix", name(grid.layer()) + " " + name, shape, number));
    }

    private static String keras(Layer layer, Grid grid) {
        return WeightsLayout.keras(layer, grid.index());
    }
}
