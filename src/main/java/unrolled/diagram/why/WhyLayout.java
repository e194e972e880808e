package unrolled.diagram.why;

import java.util.List;
import unrolled.analysis.MemoryParts;
import unrolled.analysis.Provenance;
import unrolled.analysis.Provenance.Part;
import unrolled.analysis.ValueSpan;
import unrolled.diagram.base.LinearAxis;
import unrolled.diagram.base.Margins;
import unrolled.diagram.base.PictureSize;
import unrolled.diagram.base.Plot;
import unrolled.figure.Bounds;
import unrolled.figure.TextFont;
import unrolled.figure.Typeface;
import unrolled.run.plan.Moment;

/** Where the bars of what each step left in c stand: the oldest at the left, what is older than it in one place before it. */
public record WhyLayout(MemoryParts why, PictureSize frame) {
    /** Room at the right for the sums. */
    private static final double SIDE = 288;

    private static final double WIDEST = 90;
    private static final double NARROWEST = 4;

    /** The numbers at bars that are wide enough. */
    static final TextFont NUMBER = new TextFont(Typeface.MONO, 10.5);

    /** For what is older, or the place where memory begins. */
    private static final double REST = MemoryStart.WIDTH;

    private static final double BOTTOM = 44;
    private static final double LINE = 15;

    /** Below this share of all, steps far back are not shown for themselves. */
    private static final double FAINT = 0.002;

    /** The bar of one step: {@code index} counts the parts from the moment back in time. */
    record Bar(Part part, int index, Bounds column) {}

    double width() {
        return frame.width();
    }

    double height() {
        return frame.height();
    }

    Bounds area() {
        double right = width() - SIDE - 24;
        return Bounds.between(Margins.GUTTER, Plot.TOP, Math.max(Margins.GUTTER + REST + 10, right), height() - BOTTOM);
    }

    /** Where the sums stand. */
    Bounds side() {
        return Bounds.between(width() - SIDE, Plot.TOP, width() - 18, height() - 10);
    }

    /** Where what is older than all bars has its place. */
    Bounds restColumn() {
        return new Bounds(area().x(), area().y(), REST, area().height());
    }

    private Provenance provenance() {
        return why.provenance();
    }

    /** How many steps have a bar: those that matter, as many as have room, and more while they stay wide. */
    int shown() {
        double room = area().width() - REST;
        List<Part> parts = provenance().parts();
        int matter = provenance().own();
        for (int index = parts.size() - 1; index >= matter; index--) {
            if (Math.abs(parts.get(index).value()) >= FAINT * provenance().absoluteSum()) {
                matter = index + 1;
            }
        }
        int wanted = Math.max(matter, (int) (room / (numberWidth() + StepColumns.GAP)));
        return Math.max(1, Math.min(parts.size(), Math.min(wanted, (int) (room / NARROWEST))));
    }

    /** Where the bars stand, and their steps. */
    StepColumns columns() {
        Bounds area = area();
        Bounds room = Bounds.between(restColumn().right(), area.y(), area.right(), area.bottom());
        List<Moment> moments =
                provenance().parts().stream().limit(shown()).map(Part::moment).toList();
        return new StepColumns(moments, why.place().moment(), room, WIDEST);
    }

    double pitch() {
        return columns().pitch();
    }

    /** From the oldest to the moment itself. */
    List<Bar> bars() {
        return columns().columns().stream()
                .map(column -> new Bar(provenance().parts().get(column.index()), column.index(), column.bounds()))
                .toList();
    }

    /** What all steps without a bar left, and what was there before them. */
    double older() {
        double sum = provenance().rest().value();
        List<Part> parts = provenance().parts();
        for (int index = parts.size() - 1; index >= shown(); index--) {
            sum += parts.get(index).value();
        }
        return sum;
    }

    /** Decimals for three figures of the largest part, three at least. */
    int digits() {
        double largest = 0;
        for (Part part : provenance().parts()) {
            largest = Math.max(largest, Math.abs(part.value()));
        }
        boolean small = largest > 0 && largest < 0.1;
        return small ? (int) Math.min(6, 2 - Math.floor(Math.log10(largest))) : 3;
    }

    private double numberWidth() {
        return NUMBER.width("+0." + "0".repeat(digits()));
    }

    /** Whether every bar has room for its number. */
    boolean hasNumbers() {
        return pitch() >= numberWidth() + 2;
    }

    /** Whether there is anything older than the bars; else memory begins with the first of them. */
    boolean hasOlder() {
        return shown() < provenance().parts().size()
                || provenance().rest().before().kept();
    }

    /** With room for the numbers beyond the ends of the bars. */
    LinearAxis y() {
        ValueSpan span = new ValueSpan(0, 0).and(ValueSpan.of(older()));
        for (Bar bar : bars()) {
            span = span.and(ValueSpan.of(bar.part().value()));
        }
        boolean flat = !(span.high() > span.low());
        return new LinearAxis(
                flat ? new ValueSpan(-1, 1) : span,
                false,
                area().bottom() - (span.low() < 0 ? LINE : 0),
                area().y() + (span.high() > 0 ? LINE : 0));
    }
}
