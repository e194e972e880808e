package unrolled.diagram.lanes;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.analysis.View;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.FullBar;
import unrolled.engine.forward.Quantity;
import unrolled.run.Trace;
import unrolled.run.ValueSizes;

/**
 * What a full bar of an input x, of c, of h and of what each layer gives out stands for, in a whole run: the largest value
 * that is not far beyond the usual ones, rounded up. So a batch looks the same wherever one has scrolled to.
 *
 * @param outputs per layer of the model
 */
public record BarScale(double x, double c, double h, List<Double> outputs) {
    /** The scale of a run among those of a view, as somebody wants it; inputs and outputs always have the whole of their own. */
    public static BarScale of(Trace trace, View view, BarChoice choice) {
        ValueSizes own = trace.sizes();
        int layers = trace.run().model().layers().size();
        return new BarScale(
                FullBar.above(own.input()),
                FullBar.above((choice.shared() ? view.usual(Quantity.C) : own.of(Quantity.C)) / choice.part()),
                FullBar.above((choice.shared() ? view.usual(Quantity.H) : own.of(Quantity.H)) / choice.part()),
                IntStream.range(0, layers)
                        .mapToObj(at -> FullBar.above(own.output(at)))
                        .toList());
    }

    /** Of what the model gives out. */
    double y() {
        return output(outputs.size() - 1);
    }

    /** Of what layer {@code at} of the model gives out. */
    double output(int at) {
        return outputs.get(at);
    }

    double of(Quantity quantity) {
        return quantity == Quantity.C ? c : h;
    }
}
