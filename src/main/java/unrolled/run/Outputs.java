package unrolled.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.Workers;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Pass.Kind;
import unrolled.run.plan.Plan;

/**
 * One number of what is given out at the last time step of every sample of a pass, or at every step where the windows
 * stand one behind the other and the model gives out something there; of a generation, all that one slot gives out. They are
 * gathered batch by batch, as far as the trace has got, by computing the batches anew. Of a long pass only some batches
 * in a row are gathered.
 */
public final class Outputs {
    /** So many batches, and so many samples, of a pass are gathered. */
    private static final int MOST_BATCHES = 100_000;

    private static final int MOST_SAMPLES = 200_000;

    /** What is gathered at once: so many batches, or so many multiplications of weights if that is less. */
    private static final int AT_ONCE = 2000;

    private static final long MULTIPLICATIONS = 200_000_000;

    private final Plan plan;
    private final Choice choice;
    private final Pass pass;
    private final int each;
    private final int first;
    private final double[] values;
    private final int[] batches;
    private final Object gathering = new Object();
    private int next;
    private RunState
            point; // guarded by gathering, before the next batch; null before the first one and after the last one

    /**
     * What is gathered.
     *
     * @param epoch of the pass
     * @param from the first batch
     * @param to the batch after the last one
     * @param slot that a generation is looked at in
     * @param output which of the numbers that the model gives out
     */
    public record Choice(int epoch, int from, int to, int slot, int output) {
        /** The first number of all batches of a pass, or of those around one of them if they are too many. */
        public static Choice around(Plan plan, Moment moment, int slot) {
            return around(plan, moment, slot, Math.min(MOST_BATCHES, MOST_SAMPLES / plan.batchSize()));
        }

        static Choice around(Plan plan, Moment moment, int slot, int most) {
            int all = plan.batches(moment.epoch());
            boolean generates = plan.pass(moment.epoch()).kind() == Kind.GENERATE;
            int seen = generates ? slot : 0;
            if (all <= most) {
                return new Choice(moment.epoch(), 0, all, seen, 0);
            }
            int quarter = Math.max(1, most / 4);
            int wanted = (moment.batch() - most / 2) / quarter * quarter;
            int from = Math.max(0, Math.min(all - most, wanted));
            return new Choice(moment.epoch(), from, from + most, seen, 0);
        }

        /** The same of another number. */
        public Choice of(int output) {
            return new Choice(epoch, from, to, slot, output);
        }
    }

    /** One output of every sample: that of its last step. */
    public Outputs(Plan plan, Choice choice) {
        this(plan, choice, 1);
    }

    /**
     * Nothing is gathered yet.
     *
     * @param each how many outputs of a sample are gathered: one, or one of each step; see {@link #each}
     */
    public Outputs(Plan plan, Choice choice, int each) {
        this.each = plan.pass(choice.epoch()).kind() == Kind.GENERATE ? 1 : each;
        this.plan = plan;
        this.choice = choice;
        this.pass = plan.pass(choice.epoch());
        this.next = choice.from();
        int end;
        if (generates()) {
            first = choice.from();
            end = choice.to();
        } else if (!plan.isInTurn(choice.epoch())) {
            first = pass.samples().first() * this.each;
            end = first + pass.samples().count() * this.each;
        } else {
            first = plan.sample(choice.epoch(), choice.from(), 0) * this.each;
            int last = choice.to() - 1;
            end = (plan.sample(choice.epoch(), last, 0) + plan.slots(choice.epoch(), last)) * this.each;
        }
        values = new double[end - first];
        batches = new int[end - first];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(batches, -1);
    }

    /** How many outputs of a sample stand for rows of their own: all, if windows stand one behind the other. */
    public static int each(Run run) {
        boolean apart = run.samples()
                .series()
                .map(windows -> windows.cut().stride() == run.plan().steps())
                .orElse(false);
        return apart && run.model().outputsSequence() ? run.plan().steps() : 1;
    }

    public Choice choice() {
        return choice;
    }

    public Pass pass() {
        return pass;
    }

    public boolean generates() {
        return pass.kind() == Kind.GENERATE;
    }

    /** How many outputs of a sample are gathered. */
    public int each() {
        return each;
    }

    /** The first output: sample times how many of each there are, plus step; or the first number of a generation. */
    public int first() {
        return first;
    }

    public int count() {
        return values.length;
    }

    /**
     * Gathers some more of what is there of the trace of this plan, so that what is long can be seen growing.
     *
     * @return whether there is still more
     */
    public boolean gather(Trace trace) {
        long start = plan.batchIndex(choice.epoch(), 0);
        int there = (int) Math.max(0, Math.min(choice.to(), trace.reached() - start));
        synchronized (gathering) {
            int end = Math.min(there, next + atOnce(trace.run()));
            Workroom room = Workroom.of(Workers.NONE);
            while (next < end) {
                if (point == null) {
                    point = trace.before(start + next);
                }
                Block block = trace.run().compute(start + next, point, room);
                read(block.recording());
                point = next == choice.to() ? null : block.after();
            }
            return next < there;
        }
    }

    private int atOnce(Run run) {
        long weights = run.model().weightCount();
        long each = Math.max(1, weights * plan.steps() * plan.batchSize());
        return (int) Math.max(1, Math.min(AT_ONCE, MULTIPLICATIONS / each));
    }

    /** What is gathered can be read while the next batch is computed. */
    private synchronized void read(Recording recording) {
        int last = recording.steps() - 1;
        if (generates()) {
            values[next - first] = recording.output(choice.slot(), last, choice.output());
            batches[next - first] = next;
        }
        for (int slot = 0; slot < recording.batch() && !generates(); slot++) {
            int at = plan.sample(choice.epoch(), next, slot) * each - first;
            for (int n = 0; n < each; n++) {
                values[at + n] = recording.output(slot, last - each + 1 + n, choice.output());
                batches[at + n] = next;
            }
        }
        next++;
    }

    /** Whether all of the pass is gathered. */
    public synchronized boolean isWhole() {
        return choice.from() == 0 && next == plan.batches(choice.epoch());
    }

    /** Whether the pass is too long for all of it. */
    public boolean isPart() {
        return choice.to() - choice.from() < plan.batches(choice.epoch());
    }

    /** A copy of the outputs so far, from the first one on; NaN where none is gathered yet. */
    public synchronized double[] values() {
        return values.clone();
    }

    /** Where a sample, or the number of that index of a generation, was given out; empty where none is gathered. */
    public synchronized Optional<Moment> moment(int index) {
        int at = index - first;
        return at < 0 || at >= batches.length || batches[at] < 0
                ? Optional.empty()
                : Optional.of(new Moment(choice.epoch(), batches[at], steps(batches[at]) - each + index % each));
    }

    private int steps(int batch) {
        return plan.steps(choice.epoch(), batch);
    }

    /** In which slot of a moment the output of an index is given out; a generation is in its own. */
    public int slot(int index, Moment moment) {
        int sample = index / each;
        int slots = plan.slots(moment.epoch(), moment.batch());
        return IntStream.range(0, slots)
                .filter(slot -> !generates() && plan.sample(moment.epoch(), moment.batch(), slot) == sample)
                .findFirst()
                .orElse(choice.slot());
    }
}
