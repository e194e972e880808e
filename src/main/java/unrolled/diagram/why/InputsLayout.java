package unrolled.diagram.why;

import java.util.List;
import unrolled.analysis.Influence.Step;
import unrolled.analysis.InputGradients;
import unrolled.analysis.ValueSpan;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.PictureSize;
import unrolled.figure.Bounds;
import unrolled.figure.TextFont;
import unrolled.figure.Typeface;
import unrolled.run.plan.Moment;

/** Where the bars of the inputs stand: a column for every step, the oldest at the left, and a row for every feature. */
public record InputsLayout(InputGradients inputs, PictureSize frame) {
    static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);

    private static final double TOP = 30;
    private static final double BOTTOM = 44;
    private static final double WIDEST = 90;
    private static final double NARROWEST = 4;
    private static final double LEAST_ROW = 24;
    /** A row as high as this has room for numbers beyond the ends of its bars. */
    private static final double NUMBERED_ROW = 44;

    private static final double LINE = 14;
    /** Below this share of all, steps far back are not shown for themselves. */
    private static final double FAINT = 0.002;

    /** As many steps as a picture of a width can show. */
    public static double mostSteps(double width) {
        return width / NARROWEST;
    }

    Bounds area() {
        return Bounds.between(Margins.GUTTER, TOP, frame.width() - 18, frame.height() - BOTTOM);
    }

    Bounds restColumn() {
        return new Bounds(area().x(), area().y(), MemoryStart.WIDTH, area().height());
    }

    private List<Step> steps() {
        return inputs.steps();
    }

    /** How many steps have a bar: those that matter, as many as have room, and more while they stay wide. */
    int shown() {
        double room = area().width() - MemoryStart.WIDTH;
        double all = steps().stream().mapToDouble(Step::size).sum();
        int matter = inputs.influence().own();
        for (int index = steps().size() - 1; index >= matter; index--) {
            if (steps().get(index).size() >= FAINT * all) {
                matter = index + 1;
            }
        }
        int wanted = Math.max(matter, (int) (room / (numberWidth() + StepColumns.GAP)));
        return Math.max(1, Math.min(steps().size(), Math.min(wanted, (int) (room / NARROWEST))));
    }

    StepColumns columns() {
        Bounds area = area();
        Bounds room = Bounds.between(restColumn().right(), area.y(), area.right(), area.bottom());
        List<Moment> moments = steps().stream().limit(shown()).map(Step::moment).toList();
        return new StepColumns(moments, inputs.place().moment(), room, WIDEST);
    }

    /** Whether every feature has a row; else one row shows the feature of each step that mattered most. */
    boolean hasRows() {
        return inputs.features() * LEAST_ROW <= area().height();
    }

    int rows() {
        return hasRows() ? inputs.features() : 1;
    }

    /** The height of a row of bars. */
    Bounds row(int row) {
        double height = area().height() / rows();
        return new Bounds(area().x(), area().y() + row * height, area().width(), height);
    }

    /** What the bar of a step in a row is as high as. */
    double value(int index, int row) {
        Step step = steps().get(index);
        if (hasRows()) {
            return step.byFeature().get(row);
        }
        double largest = 0;
        for (double gradient : step.byFeature()) {
            largest = Math.abs(gradient) > Math.abs(largest) ? gradient : largest;
        }
        return largest;
    }

    /** Which feature the bar of a step in a row is of. */
    int feature(int index, int row) {
        return hasRows() ? row : Math.max(0, steps().get(index).byFeature().indexOf(value(index, row)));
    }

    private ValueSpan span() {
        ValueSpan span = new ValueSpan(0, 0);
        for (int index = 0; index < shown(); index++) {
            for (int row = 0; row < rows(); row++) {
                span = span.and(ValueSpan.of(value(index, row)));
            }
        }
        return span;
    }

    /** All rows have one scale, with room for numbers where they have some. */
    LinearAxis y(int row) {
        ValueSpan span = span();
        Bounds bounds = row(row);
        double space = hasNumbers() ? LINE : 2;
        boolean flat = !(span.high() > span.low());
        return new LinearAxis(
                flat ? new ValueSpan(-1, 1) : span,
                false,
                bounds.bottom() - (span.low() < 0 ? space : 2),
                bounds.y() + (span.high() > 0 ? space : 2));
    }

    /** Decimals for three figures of the largest gradient, three at least. */
    int digits() {
        double largest = steps().stream()
                .mapToDouble(Step::size)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        boolean small = largest > 0 && largest < 0.1;
        return small ? (int) Math.min(6, 2 - Math.floor(Math.log10(largest))) : 3;
    }

    private double numberWidth() {
        return NUMBER.width("+0." + "0".repeat(digits()));
    }

    /** Whether every bar has room for its number. */
    boolean hasNumbers() {
        return columns().pitch() >= numberWidth() + 2 && row(0).height() >= NUMBERED_ROW;
    }

    boolean hasOlder() {
        return shown() < steps().size() || inputs.influence().before().kept();
    }

    /** The largest gradient with respect to an input of a step that is known but not shown. */
    double largestHidden() {
        return steps().stream().skip(shown()).mapToDouble(Step::size).max().orElse(0);
    }
}
