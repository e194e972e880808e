package unrolled.analysis.prediction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import unrolled.analysis.Numbers;
import unrolled.analysis.View;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.data.RowOrder;
import unrolled.data.Scale;
import unrolled.data.Scaled;
import unrolled.data.Windows;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.run.Outputs;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Pass.Span;

/**
 * What a run predicts of one target, seen from the pass in which it stands: which outputs are wanted for it, and
 * which rows of the series they stand for. Rows are counted in the order in which they are read: where the table holds
 * several series, one after the other.
 */
public final class PredictionData {
    private final Trace trace;
    private final Cursor cursor;
    private final Run run;
    private final Pass pass;
    private final Optional<Target> target;

    /**
     * Of a run of a view, where it stands there: at the cursor, or following it. Something of it must be there.
     *
     * @param target which number is predicted; if the run predicts fewer, the last
     */
    public PredictionData(View view, Trace trace, int target) {
        this.trace = trace;
        this.run = trace.run();
        Followed there = view.follow(trace);
        this.cursor = view.cursor()
                .inRun(run.id())
                .at(there.moment())
                .inSlot(there.slot())
                .within(trace);
        this.pass = trace.plan().pass(cursor.moment().epoch());
        this.target =
                run.samples().series().map(windows -> Target.of(windows, Math.min(target, windows.targetWidth() - 1)));
    }

    public Trace trace() {
        return trace;
    }

    /** The windows of the series, if the run is over one. */
    public Optional<Windows> series() {
        return run.samples().series();
    }

    /** Whether another run predicts the same rows of the same column, so that both can be laid over each other. */
    public boolean isOfSameSeriesAs(PredictionData other) {
        return series().isPresent()
                && other.series().isPresent()
                && column().isSameColumn(other.column())
                && ahead() == other.ahead()
                && windows().places().order().rows()
                        == other.windows().places().order().rows();
    }

    /** The column that is predicted. */
    public Scaled column() {
        return windows().targetColumn(number());
    }

    private int number() {
        return target.orElseThrow().number();
    }

    /** How many rows behind the first one that is predicted at once. */
    private int ahead() {
        return target.orElseThrow().row();
    }

    /** Whether there is an output for every target; a run that only predicts can do without. */
    private boolean fits() {
        return PartPass.fits(run);
    }

    /** Outputs in a row, and the rows of the series that they predict, from the first to the last. */
    private record Stretch(Part part, Outputs.Choice choice, PredictedRows predicted, RowWindow rows) {
        /** Which output, counted as {@link Outputs} does, predicts a row or the one next to it. */
        int index(int row) {
            return predicted.outputNear(row);
        }

        boolean predicts(int row) {
            return rows.contains(row) && predicted.row(index(row)) == row;
        }
    }

    private List<Stretch> stretches() {
        if (!fits()) {
            return List.of();
        }
        if (pass.kind() == Pass.Kind.GENERATE) {
            return List.of(generated());
        }
        return PartPass.of(run, cursor.moment().epoch()).stream()
                .map(walked -> new Stretch(
                        walked.part(),
                        gathered(near(walked.epoch())),
                        PredictedRows.ofSamples(windows().places(), each(), ahead()),
                        rows(walked.samples())))
                .toList();
    }

    /** It goes on row by row from the target of the sample that the slot began with. */
    private Stretch generated() {
        Moment moment = cursor.moment();
        int first = target(trace.plan().sample(moment.epoch(), 0, cursor.slot()));
        RowWindow rows = new RowWindow(first, first + trace.plan().batches(moment.epoch()) - 1);
        return new Stretch(Part.GENERATED, gathered(moment), PredictedRows.from(first), rows);
    }

    private Outputs.Choice gathered(Moment near) {
        return Outputs.Choice.around(trace.plan(), near, cursor.slot()).of(number());
    }

    private RowWindow rows(Span samples) {
        int first = samples.first();
        int step = windows().steps() - each();
        return new RowWindow(target(first, step), target(first + samples.count() - 1));
    }

    private int each() {
        return Outputs.each(run);
    }

    /** The row that the last step of a sample should predict. */
    private int target(int sample) {
        return target(sample, windows().steps() - 1);
    }

    private int target(int sample, int step) {
        return windows().places().targetPosition(sample, step) + ahead();
    }

    /** Where a pass is looked at: where we stand, else at its end that is nearest to our samples. */
    private Moment near(int epoch) {
        if (epoch == cursor.moment().epoch()) {
            return cursor.moment();
        }
        boolean before =
                trace.plan().pass(epoch).samples().first() < pass.samples().first();
        return new Moment(epoch, before ? trace.plan().batches(epoch) - 1 : 0, 0);
    }

    /** The outputs that {@link #prediction} is made of: those of one pass, or of two that have different samples. */
    public List<Outputs.Choice> wanted() {
        return stretches().stream().map(Stretch::choice).distinct().toList();
    }

    /**
     * The rows of the series with what is predicted of them.
     *
     * @param numbers the column in the unit of the file, all rows
     * @param outputs those that are wanted, as far as they are gathered
     */
    public Prediction prediction(Numbers numbers, List<Outputs> outputs) {
        List<PredictedPart> parts = stretches().stream()
                .map(stretch -> predicted(stretch, of(stretch, outputs), numbers))
                .toList();
        String column = target.map(Target::column).orElse("");
        OptionalInt here = fits() ? OptionalInt.of(here()) : OptionalInt.empty();
        RowOrder order =
                series().map(windows -> windows.places().order()).orElseGet(() -> RowOrder.ofFile(numbers.count()));
        return new Prediction(run.id(), column, numbers, parts, here, order);
    }

    private static Outputs of(Stretch stretch, List<Outputs> outputs) {
        return outputs.stream()
                .filter(some -> some.choice().equals(stretch.choice()))
                .findFirst()
                .orElseThrow();
    }

    private PredictedPart predicted(Stretch stretch, Outputs outputs, Numbers actual) {
        double[] values = outputs.values();
        int first = stretch.rows().first();
        int count = stretch.rows().last() - first + 1;
        Scale scale = column().scale();
        IntToDoubleFunction at = index -> {
            int output = stretch.index(first + index) - outputs.first();
            boolean there = stretch.predicts(first + index) && output >= 0 && output < values.length;
            return there ? scale.inverse(values[output]) : Double.NaN;
        };
        OptionalDouble error = outputs.isWhole() ? error(first, count, at, actual) : OptionalDouble.empty();
        return new PredictedPart(stretch.part(), stretch.rows(), every(stretch), Numbers.of(count, at), error);
    }

    /** How far apart two rows are that are predicted one after the other. */
    private int every(Stretch stretch) {
        return stretch.part() == Part.GENERATED || each() > 1
                ? 1
                : windows().cut().stride();
    }

    /** The root of the mean of the squared differences; empty where no row has both numbers. */
    private static OptionalDouble error(int first, int count, IntToDoubleFunction predicted, Numbers actual) {
        DoubleStream.Builder differences = DoubleStream.builder();
        for (int index = 0; index < count && first + index < actual.count(); index++) {
            double difference = predicted.applyAsDouble(index) - actual.at(first + index);
            if (!Double.isNaN(difference)) {
                differences.add(difference);
            }
        }
        double[] compared = differences.build().toArray();
        return compared.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(EuclideanNorm.rootMeanSquare(compared.length, at -> compared[at]));
    }

    /** The row that the output of the cursor's slot stands for. */
    private int here() {
        Moment moment = cursor.moment();
        int sample = trace.plan().sample(moment.epoch(), moment.batch(), cursor.slot());
        int on = pass.kind() == Pass.Kind.GENERATE ? moment.batch() : 0;
        return each() > 1 && on == 0 ? target(sample, moment.step()) : target(sample) + on;
    }

    private Windows windows() {
        return series().orElseThrow();
    }

    /** The rows to show: all of them, or those that are gathered of our pass if it is too long to be gathered whole. */
    public RowWindow window(Prediction prediction, List<Outputs> outputs) {
        return stretches().stream()
                .filter(stretch -> stretch.choice().epoch() == cursor.moment().epoch())
                .filter(stretch -> of(stretch, outputs).isPart())
                .findFirst()
                .map(stretch -> window(stretch, of(stretch, outputs)))
                .orElse(prediction.rows());
    }

    private static RowWindow window(Stretch stretch, Outputs outputs) {
        int last = outputs.first() + outputs.count() - 1;
        return new RowWindow(
                stretch.predicted().row(outputs.first()), stretch.predicted().row(last));
    }

    /** The moment, and the slot, whose output predicts a row or the one next to it. */
    public Optional<Cursor> at(int row, List<Outputs> outputs) {
        for (Stretch stretch : stretches()) {
            Outputs some = of(stretch, outputs);
            int index = stretch.index(row);
            Optional<Moment> moment = some.moment(index);
            if (stretch.rows().contains(row) && moment.isPresent()) {
                return Optional.of(cursor.at(moment.get()).inSlot(some.slot(index, moment.get())));
            }
        }
        return Optional.empty();
    }
}
