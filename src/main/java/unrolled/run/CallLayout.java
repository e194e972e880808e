package unrolled.run;

import java.util.ArrayList;
import java.util.List;
import unrolled.experiment.Call;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Pass.Kind;
import unrolled.run.Pass.Span;

/** Lays the calls of a run one behind the other. */
final class CallLayout {
    private final RunChoice run;
    private final int count;
    private final List<CallPasses> stretches = new ArrayList<>();
    private boolean reset;
    private int epoch;
    private long batch;

    CallLayout(RunChoice run, int count) {
        this.run = run;
        this.count = count;
    }

    List<CallPasses> stretches() {
        for (int at = 0; at < run.calls().size(); at++) {
            Call call = run.calls().get(at);
            if (call instanceof Call.Reset) {
                reset = true;
            } else {
                add(at, call);
            }
        }
        return stretches;
    }

    private void add(int at, Call call) {
        boolean fits = call instanceof Call.Fit;
        boolean shuffled = call instanceof Call.Fit fit && fit.shuffle();
        boolean validates = call.parts().size() > 1;
        Span samples = span(call.parts().get(0));
        Span validation = validates ? span(call.parts().get(1)) : new Span(0, 0);
        int main = call instanceof Call.Generate generate ? generate.outputs() : batches(samples);
        CallPasses stretch = new CallPasses(
                at,
                fits ? Kind.FIT : kind(call),
                call.epochs(),
                samples,
                validation,
                new CallPasses.Batches(main, batches(validation)),
                new CallPasses.Order(shuffled, reset, epoch, batch));
        stretches.add(stretch);
        epoch += stretch.passes();
        batch += stretch.allBatches();
        reset = false;
    }

    private Span span(Part part) {
        Split split = run.split();
        return new Span(split.first(part, count), split.count(part, count));
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
