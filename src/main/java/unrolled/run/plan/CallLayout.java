package unrolled.run.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.run.plan.Pass.Kind;
import unrolled.run.plan.Pass.Span;

/** Lays the calls of a run one behind the other. */
final class CallLayout {
    private final RunChoice run;
    private final int count;
    private final List<CallPasses> laid = new ArrayList<>();
    private boolean reset;
    private int epoch;
    private long batch;

    CallLayout(RunChoice run, int count) {
        this.run = run;
        this.count = count;
    }

    CallSequence calls() {
        for (int at = 0; at < run.calls().size(); at++) {
            Call call = run.calls().get(at);
            if (call instanceof Call.Reset) {
                reset = true;
            } else {
                add(at, call);
            }
        }
        return new CallSequence(laid);
    }

    private void add(int at, Call call) {
        boolean fits = call instanceof Call.Fit;
        boolean shuffled = call instanceof Call.Fit fit && fit.shuffle();
        boolean validates = call.parts().size() > 1;
        Span samples = call instanceof Call.Generate
                ? all(call.parts().get(0))
                : walked(call.parts().get(0));
        Span validation = validates ? walked(call.parts().get(1)) : new Span(0, 0);
        int main = call instanceof Call.Generate generate ? generate.outputs() : batches(samples);
        CallPasses passes = new CallPasses(
                at,
                fits ? Kind.FIT : kind(call),
                call.epochs(),
                samples,
                validation,
                new CallPasses.Batches(main, batches(validation)),
                new CallPasses.Order(shuffled, run.order() == SampleOrder.INTERLEAVED, reset, epoch, batch));
        laid.add(passes);
        epoch += passes.passes();
        batch += passes.allBatches();
        reset = false;
    }

    /**
     * The samples that are not used, and those of the parts that fill no batch of an interleaved order, unless another call
     * takes them; in their order.
     */
    List<Span> dropped() {
        List<Span> taken = laid.stream()
                .flatMap(call -> Stream.of(call.samples(), call.validation()))
                .toList();
        int used = run.used(count);
        List<Span> wanted = Stream.concat(
                        run.calls().stream()
                                .flatMap(call -> call.parts().stream())
                                .map(this::all),
                        Stream.of(new Span(used, count - used)))
                .toList();
        int[] borders = Stream.concat(taken.stream(), wanted.stream())
                .flatMapToInt(span -> IntStream.of(span.first(), span.end()))
                .sorted()
                .distinct()
                .toArray();
        List<Span> dropped = new ArrayList<>();
        for (int i = 0; i + 1 < borders.length; i++) {
            Span between = new Span(borders[i], borders[i + 1] - borders[i]);
            if (isIn(between, wanted) && !isIn(between, taken)) {
                dropped.add(between);
            }
        }
        return dropped;
    }

    private static boolean isIn(Span span, List<Span> others) {
        return others.stream().anyMatch(other -> span.inCommon(other) > 0);
    }

    private Span walked(Part part) {
        return new Span(run.split().first(part, count), run.walked(part, count));
    }

    /** All of a part, which a generation can begin with, whatever the order. */
    private Span all(Part part) {
        return new Span(run.split().first(part, count), run.split().count(part, count));
    }

    private int batches(Span samples) {
        return (samples.count() + run.batchSize() - 1) / run.batchSize();
    }

    private static Kind kind(Call call) {
        if (call instanceof Call.Evaluate) {
            return Kind.EVALUATE;
        }
        return call instanceof Call.Generate ? Kind.GENERATE : Kind.PREDICT;
    }
}
