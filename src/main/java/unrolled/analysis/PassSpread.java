package unrolled.analysis;

import java.util.Optional;
import unrolled.analysis.Spread.Gathering;
import unrolled.data.Windows;
import unrolled.engine.forward.Recording;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/**
 * What one output of the model does in a pass: how far it varies, how far the targets and the inputs do, where it is farthest
 * from its target, and how near it is to the value before.
 *
 * @param batches how many batches of the pass were looked at, those around the one that is asked about
 * @param whole whether these are all
 * @param inputs of the first feature
 * @param error the root of the mean of its squared distances from its targets; NaN where there are none
 * @param last the value before instead of the output; empty where the run predicts no later value of a column
 */
public record PassSpread(
        int batches,
        boolean whole,
        Spread outputs,
        Spread targets,
        Spread inputs,
        double error,
        Optional<Farthest> farthest,
        Optional<AsBefore> last) {
    /** So many batches are looked at. */
    private static final int MOST_BATCHES = 4096;
    /** And so many multiplications of weights are made for it. */
    private static final long MOST_WORK = 200_000_000;

    /** The output that misses its target by most. */
    public record Farthest(Moment moment, int slot, double output, double target) {
        public double distance() {
            return Math.abs(output - target);
        }
    }

    /**
     * Roots of mean squares.
     *
     * @param near how far the outputs are from the value before
     * @param moved how far the targets are from the value before: what guessing 'as before' misses by
     * @param echo whether anything in the windows tells more than that
     */
    public record AsBefore(double near, double moved, StepEcho echo) {}

    /** Of the pass of a moment; something of it must be there. */
    public static PassSpread of(Trace trace, Moment moment, int output) {
        return new Walk(trace, moment, output).read();
    }

    /** How far what should come out varies: the targets, or else the inputs. */
    public double wanted() {
        return targets.count() > 0 ? targets.deviation() : inputs.deviation();
    }

    /** How far the outputs vary, as a part of how far they should: the same on any scale of the values. */
    public double variety() {
        return outputs.deviation() / wanted();
    }

    /** The error as a part of what the targets vary by: about 1 is what their mean would miss by. */
    public double miss() {
        return error / targets.deviation();
    }

    private static final class Walk {
        private final Trace trace;
        private final Plan plan;
        private final Moment moment;
        private final int output;
        private final boolean compares;
        private final Optional<Windows> windows;
        private final Optional<StepEcho> echo;
        private final Gathering outputs = new Gathering();
        private final Gathering targets = new Gathering();
        private final Gathering inputs = new Gathering();
        private final Gathering misses = new Gathering();
        private final Gathering near = new Gathering();
        private final Gathering moved = new Gathering();
        private Farthest farthest;

        Walk(Trace trace, Moment moment, int output) {
            this.trace = trace;
            this.plan = trace.plan();
            this.moment = moment;
            this.output = output;
            int width = trace.run().model().outputWidth();
            boolean reads = plan.pass(moment.epoch()).kind() != Pass.Kind.GENERATE;
            this.compares = reads && trace.run().samples().targetWidth() == width;
            this.windows = trace.run()
                    .samples()
                    .series()
                    .filter(series -> compares && width == 1 && series.cut().distance() > 0);
            this.echo = windows.map(StepEcho::new);
        }

        PassSpread read() {
            long start = plan.batchIndex(moment.epoch(), 0);
            int all = (int) Math.min(plan.batches(moment.epoch()), trace.reached() - start);
            int count = (int) Math.max(1, Math.min(all, Math.min(MOST_BATCHES, MOST_WORK / work())));
            int from = Math.max(0, Math.min(all - count, moment.batch() - count / 2));
            trace.walk(start + from, start + from + count, Progress.SILENT, block -> {
                add(block);
                return true;
            });
            return new PassSpread(
                    count,
                    count == plan.batches(moment.epoch()),
                    outputs.spread(),
                    targets.spread(),
                    inputs.spread(),
                    root(misses),
                    Optional.ofNullable(farthest),
                    echo.map(steps -> new AsBefore(root(near), root(moved), steps)));
        }

        private long work() {
            return Math.max(1, trace.run().model().weightCount() * plan.steps() * plan.batchSize());
        }

        private static double root(Gathering squares) {
            Spread spread = squares.spread();
            return spread.count() == 0 ? Double.NaN : Math.sqrt(spread.mean());
        }

        private void add(Block block) {
            Recording recording = block.recording();
            double[] wanted = compares ? trace.run().targets(block.epoch(), block.batch()) : new double[0];
            for (int slot = 0; slot < recording.batch(); slot++) {
                int sample = plan.sample(block.epoch(), block.batch(), slot);
                echo.ifPresent(steps -> steps.add(sample));
                for (int step = 0; step < recording.steps(); step++) {
                    if (recording.recorded().inputs()) {
                        inputs.add(recording.x(slot, step, 0));
                    }
                    if (recording.hasOutput(step)) {
                        add(block, slot, step, wanted);
                    }
                }
            }
        }

        private void add(Block block, int slot, int step, double[] wanted) {
            double y = block.recording().output(slot, step, output);
            outputs.add(y);
            if (!compares) {
                return;
            }
            int width = block.recording().outputWidth();
            int steps = wanted.length / width / block.recording().batch();
            int inside = step - block.recording().steps() + steps;
            if (inside < 0) {
                return;
            }
            double target = wanted[(slot * steps + inside) * width + output];
            targets.add(target);
            misses.add((y - target) * (y - target));
            if (farthest == null || Math.abs(y - target) > farthest.distance()) {
                farthest = new Farthest(new Moment(block.epoch(), block.batch(), step), slot, y, target);
            }
            windows.ifPresent(series -> {
                int sample = plan.sample(block.epoch(), block.batch(), slot);
                int row = series.steps() - block.recording().steps() + step; // its rows may be features of one step
                double before = series.targetColumn(0).at(series.row(sample, row));
                near.add((y - before) * (y - before));
                moved.add((target - before) * (target - before));
            });
        }
    }
}
