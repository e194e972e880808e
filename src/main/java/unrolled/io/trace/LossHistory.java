package unrolled.io.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.engine.loss.Hits;
import unrolled.run.Losses;
import unrolled.run.Trace;
import unrolled.run.plan.FitEpochs;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/**
 * The losses of a run that is complete, as Keras tells them: after every epoch of its calls of fit, and of every evaluate;
 * with how many outputs are right, if they are chances.
 */
public record LossHistory(List<Entry> training, List<Entry> validation, List<Entry> evaluation) {
    /**
     * One loss.
     *
     * @param number after which epoch of all calls of fit, or of which call of the run; counted from 1
     */
    public record Entry(int number, double loss, Optional<Hits> hits) {
        private static Entry of(int number, Losses losses, int epoch) {
            return new Entry(number, losses.of(epoch), losses.hits(epoch));
        }
    }

    public LossHistory {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        evaluation = List.copyOf(evaluation);
    }

    public static LossHistory of(Trace trace) {
        Plan plan = trace.plan();
        Losses losses = trace.losses();
        FitEpochs fits = FitEpochs.of(plan);
        List<Entry> training = new ArrayList<>();
        List<Entry> validation = new ArrayList<>();
        for (int index = 0; index < fits.count(); index++) {
            int number = index + 1;
            training.add(Entry.of(number, losses, fits.epoch(index)));
            fits.validation(index).ifPresent(epoch -> validation.add(Entry.of(number, losses, epoch)));
        }
        return new LossHistory(training, validation, evaluations(plan, losses));
    }

    private static List<Entry> evaluations(Plan plan, Losses losses) {
        List<Entry> evaluations = new ArrayList<>();
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            Pass pass = plan.pass(epoch);
            if (pass.kind() == Pass.Kind.EVALUATE) {
                evaluations.add(Entry.of(pass.call() + 1, losses, epoch));
            }
        }
        return evaluations;
    }

    /** Whether nothing is compared with targets. */
    public boolean isEmpty() {
        return training.isEmpty() && evaluation.isEmpty();
    }
}
