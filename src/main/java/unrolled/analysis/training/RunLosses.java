package unrolled.analysis.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import unrolled.analysis.Numbers;
import unrolled.analysis.View;
import unrolled.analysis.training.LearningCurve.Kind;
import unrolled.analysis.training.LearningCurves.Here;
import unrolled.analysis.training.LearningCurves.Unit;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.loss.Hits;
import unrolled.experiment.Call;
import unrolled.run.Losses;
import unrolled.run.Trace;
import unrolled.run.plan.FitEpochs;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The learning curves of the runs of a view, counted over all calls of fit of a run, as far as the traces have got. What a
 * call of evaluate gives is a curve of one loss.
 */
public final class RunLosses {
    /** A curve of so few epochs is but a line or two: then it goes from batch to batch. */
    private static final int FEW_EPOCHS = 3;

    private RunLosses() {}

    /** The curves of all runs that have some; those of the cursor come first where it stands in no epoch of training. */
    public static LearningCurves of(View view) {
        List<Trace> training = new ArrayList<>(
                view.traces().stream().filter(RunLosses::hasLosses).toList());
        if (training.isEmpty()) {
            return LearningCurves.none();
        }
        Unit unit = unit(view);
        Optional<Here> here = here(view.current().plan(), view.cursor(), unit);
        if (here.isEmpty() && training.remove(view.current())) {
            training.add(0, view.current());
        }
        List<LearningCurve> curves = new ArrayList<>();
        long total = 1;
        for (Trace trace : training) {
            Curves of = new Curves(trace, unit);
            curves.addAll(of.all());
            total = Math.max(total, of.total());
        }
        return new LearningCurves(curves, unit, (int) Math.min(Integer.MAX_VALUE, total), here, LossScale.AUTOMATIC);
    }

    private static boolean hasLosses(Trace trace) {
        return trains(trace) || trace.run().choice().calls().stream().anyMatch(Call.Evaluate.class::isInstance);
    }

    private static boolean trains(Trace trace) {
        return trace.run().choice().trains();
    }

    private static Unit unit(View view) {
        boolean few = view.traces().stream()
                .allMatch(trace -> FitEpochs.of(trace.plan()).count() <= FEW_EPOCHS);
        return few ? Unit.BATCH : Unit.EPOCH;
    }

    private static Optional<Here> here(Plan plan, Cursor cursor, Unit unit) {
        FitEpochs fits = FitEpochs.of(plan);
        Moment moment = cursor.moment();
        OptionalInt index = fits.indexOf(moment.epoch());
        if (index.isEmpty()) {
            return Optional.empty();
        }
        boolean trains = plan.pass(moment.epoch()).trains();
        int batches = trains ? moment.batch() + 1 : fits.batches();
        int at = unit == Unit.EPOCH ? index.getAsInt() + 1 : index.getAsInt() * fits.batches() + batches;
        return Optional.of(new Here(cursor.run(), at));
    }

    /** The place in a run that trains where a loss was computed: the same batch and step if the epoch is meant. */
    public static Cursor cursor(View view, Here here) {
        return view.traces().stream()
                .filter(trace -> trace.run().id().equals(here.run()) && trains(trace))
                .findFirst()
                .map(trace -> view.cursor().inRun(here.run()).at(moment(view, trace.plan(), here.at() - 1)))
                .orElse(view.cursor());
    }

    private static Moment moment(View view, Plan plan, int index) {
        FitEpochs fits = FitEpochs.of(plan);
        Moment now = view.cursor().moment();
        boolean epochs = unit(view) == Unit.EPOCH;
        int fit = Math.max(0, Math.min(fits.count() - 1, epochs ? index : index / fits.batches()));
        int batch = epochs ? Math.min(now.batch(), fits.batches() - 1) : Math.max(0, index) % fits.batches();
        return new Moment(fits.epoch(fit), batch, Math.min(now.step(), plan.steps(fits.epoch(fit), batch) - 1));
    }

    /** The curves of one run. */
    private static final class Curves {
        private final String run;
        private final List<Call> calls;
        private final Plan plan;
        private final FitEpochs fits;
        private final Losses losses;
        private final Unit unit;

        Curves(Trace trace, Unit unit) {
            this.run = trace.run().id();
            this.calls = trace.run().choice().calls();
            this.plan = trace.plan();
            this.fits = FitEpochs.of(plan);
            this.losses = trace.losses();
            this.unit = unit;
        }

        long total() {
            return unit == Unit.EPOCH ? fits.count() : (long) fits.count() * fits.batches();
        }

        List<LearningCurve> all() {
            List<LearningCurve> curves = new ArrayList<>();
            if (fits.count() > 0) {
                curves.add(unit == Unit.EPOCH ? epochs() : batches());
            }
            for (int fit = 0; fit < fits.count(); fit++) {
                int end = fit;
                while (end < fits.count() && fits.validation(end).isPresent()) {
                    end++;
                }
                if (end > fit) {
                    curves.add(validations(fit, end));
                    fit = end;
                }
            }
            curves.addAll(evaluations());
            return curves;
        }

        /** One for each call of evaluate, which has its loss when the call is complete. */
        private List<LearningCurve> evaluations() {
            List<LearningCurve> curves = new ArrayList<>();
            long trained = 0;
            for (int call = 0; call < calls.size(); call++) {
                if (calls.get(call) instanceof Call.Fit fit) {
                    trained += (long) fit.epochs() * (unit == Unit.EPOCH ? 1 : fits.batches());
                } else if (calls.get(call) instanceof Call.Evaluate) {
                    int epoch = plan.firstEpoch(call);
                    Numbers loss = Numbers.of(isComplete(epoch) ? 1 : 0, index -> losses.of(epoch));
                    curves.add(new LearningCurve(run, Kind.EVALUATION, (int) trained - 1, 1, loss)
                            .with(ofEpochs(loss.count(), index -> epoch)));
                }
            }
            return curves;
        }

        private boolean isComplete(int epoch) {
            return plan.batchIndex(epoch, plan.batches(epoch) - 1) < losses.batches();
        }

        private LearningCurve epochs() {
            int count = 0;
            while (count < fits.count() && isComplete(fits.epoch(count))) {
                count++;
            }
            return new LearningCurve(run, Kind.TRAINING, Numbers.of(count, index -> losses.of(fits.epoch(index))))
                    .with(ofEpochs(count, fits::epoch));
        }

        /** Of a very long run each number stands for several batches in a row, as its losses do. */
        private LearningCurve batches() {
            long count = 0;
            for (int fit = 0; fit < fits.count(); fit++) {
                long there = losses.batches() - plan.batchIndex(fits.epoch(fit), 0);
                count += Math.max(0, Math.min(fits.batches(), there));
            }
            int every = (int) losses.together();
            int numbers = (int) (count / every);
            IntUnaryOperator place = index -> place((long) (index + 1) * every - 1);
            Numbers each = Numbers.of(numbers, index -> losses.ofBatches(place.applyAsInt(index)));
            return new LearningCurve(run, Kind.TRAINING, every, each)
                    .with(accuracies(numbers, index -> losses.hitsOfBatches(place.applyAsInt(index))));
        }

        /**
         * Where the loss of a batch is kept.
         *
         * @param batch counted over all epochs of training
         */
        private int place(long batch) {
            int epoch = fits.epoch((int) (batch / fits.batches()));
            long inRun = plan.batchIndex(epoch, (int) (batch % fits.batches()));
            return (int) (inRun / losses.together());
        }

        /** After the epochs from one up to but not at another. */
        private LearningCurve validations(int from, int to) {
            int count = 0;
            while (from + count < to && isComplete(fits.validation(from + count).orElseThrow())) {
                count++;
            }
            int each = unit == Unit.EPOCH ? 1 : fits.batches();
            IntUnaryOperator epoch = index -> fits.validation(from + index).orElseThrow();
            Numbers validated = Numbers.of(count, index -> losses.of(epoch.applyAsInt(index)));
            return new LearningCurve(run, Kind.VALIDATION, from * each, each, validated).with(ofEpochs(count, epoch));
        }

        private Numbers ofEpochs(int count, IntUnaryOperator epoch) {
            return accuracies(count, index -> losses.hits(epoch.applyAsInt(index)));
        }

        /** Of so many losses; none if outputs are no chances. */
        private static Numbers accuracies(int count, IntFunction<Optional<Hits>> hits) {
            boolean there = count > 0 && hits.apply(0).isPresent();
            return Numbers.of(
                    there ? count : 0,
                    index -> hits.apply(index).orElse(Hits.NONE).accuracy());
        }
    }
}
