package unrolled.diagram.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.analysis.View;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.experiment.RunChoice;
import unrolled.run.Losses;
import unrolled.run.Trace;
import unrolled.run.plan.Pass;
import unrolled.run.plan.PlannedBatch;

/** What an answer is made of: the runs, where one stands, and the words. */
record Scene(View view, Words words) {
    Trace current() {
        return view.current();
    }

    RunChoice run() {
        return current().run().choice();
    }

    /** The pass in which the cursor stands. */
    Pass pass() {
        return current().plan().pass(current().nearest(view.cursor().moment()).epoch());
    }

    Optional<Border> border() {
        return Border.into(current(), view.cursor());
    }

    /** The runs of which something is there, but for the one of the cursor. */
    List<Trace> others() {
        return view.begun().stream().filter(trace -> trace != current()).toList();
    }

    String say(String key, Object... arguments) {
        return words.of("answer." + key, arguments);
    }

    /** What is added to a sentence, if there is anything to add. */
    static String added(String words) {
        return words.isEmpty() ? "" : " " + words;
    }

    String number(double value) {
        return words.signed(value, 4);
    }

    /** As {@code batch 2}. */
    String batch(PlannedBatch batch) {
        return say("batch", batch.batch() + 1);
    }

    String pass(Trace trace, PlannedBatch batch) {
        return PassNames.of(trace.plan(), batch.epoch(), words);
    }

    /** A batch at a border; where another pass begins, the pass that it is of. */
    String beside(Border border, PlannedBatch batch) {
        return border.isOfPass() ? pass(border.trace(), batch) : batch(batch);
    }

    /** As {@code c[2] = +0.0226}, of the unit of a border. */
    String c(Border border, double value) {
        return say("c", border.unit(), number(value));
    }

    /** The last pass of a run that has a loss and is complete. */
    OptionalInt lastWithLoss(Trace trace) {
        Losses losses = trace.losses();
        return IntStream.iterate(trace.plan().epochs() - 1, epoch -> epoch >= 0, epoch -> epoch - 1)
                .filter(epoch -> losses.hasLoss(epoch)
                        && trace.plan().batchIndex(epoch, trace.plan().batches(epoch) - 1) < losses.batches())
                .findFirst();
    }
}
