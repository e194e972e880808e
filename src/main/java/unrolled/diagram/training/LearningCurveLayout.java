package unrolled.diagram.training;

import java.util.Optional;
import unrolled.analysis.ValueSpan;
import unrolled.analysis.training.LearningCurve;
import unrolled.analysis.training.LearningCurves;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Plot;
import unrolled.figure.Bounds;

/** Where the epochs or batches of the learning curves stand, and which losses. */
public record LearningCurveLayout(LearningCurves curves, PictureSize frame) {
    /** Room for the badges and the numbers at the ends of the curves, as many columns of them as they need. */
    private static final double RIGHT = 24;

    private static final int MOST_COLUMNS = 4;

    /** Controls over the picture reach so much further down than its heading. */
    private static final double BELOW_CONTROLS = 8;

    /** A picture without controls. */
    public LearningCurveLayout(LearningCurves curves, double width, double height) {
        this(curves, PictureSize.of(width, height));
    }

    double width() {
        return frame.width();
    }

    double height() {
        return frame.height();
    }

    /** Whether equal steps along the losses are equal ratios. */
    public boolean isLogarithmic() {
        return y().logarithmic();
    }

    Bounds area() {
        double top = frame.caption() > PictureSize.of(0, 0).caption() ? Plot.TOP + BELOW_CONTROLS : Plot.TOP;
        double high = Math.max(1, height() - top - Plot.BOTTOM);
        double right = RIGHT + columns(high) * CurveEnds.WIDTH;
        return new Bounds(Margins.GUTTER, top, Math.max(1, width() - Margins.GUTTER - right), high);
    }

    private int columns(double high) {
        int rows = Math.max(1, (int) (high / CurveEnds.HEIGHT));
        int columns = (curves.curves().size() + rows - 1) / rows;
        return Math.max(1, Math.min(MOST_COLUMNS, columns));
    }

    /** What was said to come, or more if there is more. */
    int total() {
        int total = Math.max(1, curves.total());
        for (LearningCurve curve : curves.curves()) {
            total = Math.max(total, curve.at(curve.losses().count() - 1));
        }
        return total;
    }

    /** Epochs or batches, from 1; a single one stands in the middle. */
    LinearAxis x() {
        int total = total();
        ValueSpan span = total == 1 ? new ValueSpan(0, 2) : new ValueSpan(1, total);
        return new LinearAxis(span, false, area().x(), area().right());
    }

    LinearAxis y() {
        ValueSpan span = ValueSpan.NONE;
        for (LearningCurve curve : curves.curves()) {
            span = span.and(curve.finite().losses().span());
        }
        return LinearAxis.ofLosses(span, curves.scale(), area().bottom(), area().y());
    }

    /** The epoch or batch of the run of the cursor, else of the first run, at a point; empty beside the curves. */
    public Optional<Here> at(double x, double y) {
        Bounds near = area().inset(-6);
        return near.contains(x, y) ? along(x) : Optional.empty();
    }

    /** The same wherever the pointer is: for dragging; empty if no run trains. */
    public Optional<Here> along(double x) {
        if (curves.curves().isEmpty()) {
            return Optional.empty();
        }
        String run = curves.here().map(Here::run).orElse(curves.curves().get(0).run());
        return Optional.of(new Here(run, count(x)));
    }

    /** The epoch or batch that is nearest to an x. */
    int count(double x) {
        if (total() == 1) {
            return 1;
        }
        double part = (x - area().x()) / area().width();
        return (int) Math.max(1, Math.min(total(), 1 + Math.round(part * (total() - 1))));
    }
}
