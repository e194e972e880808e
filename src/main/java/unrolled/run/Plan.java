package unrolled.run;

import java.util.List;
import java.util.OptionalInt;
import unrolled.experiment.RunChoice;
import unrolled.run.Pass.Kind;

/**
 * Which sample stands in which slot of which batch of a run. Its calls walk over their samples in passes, which are
 * counted as epochs over the whole run: sample n of a pass is in batch n / batch size, slot n mod batch size. The last
 * batch of a pass is smaller if the samples are no multiple of the batch size.
 *
 * @param samples how many are used
 * @param batchSize the most slots that a batch has
 * @param steps the time steps of a sample
 */
public record Plan(List<CallPasses> stretches, int samples, int batchSize, int steps) {
    public Plan {
        stretches = List.copyOf(stretches);
    }

    /** The plan of a run over so many samples, of which it may use less. */
    public static Plan of(RunChoice run, int count, int steps) {
        return new Plan(new CallLayout(run, count).stretches(), run.used(count), run.batchSize(), steps);
    }

    /** So many epochs over the same samples. */
    static Plan of(int samples, int batchSize, int epochs, int steps) {
        return of(RunChoice.predicting("", batchSize, true, epochs), samples, steps);
    }

    /** How many passes over samples there are. */
    public int epochs() {
        CallPasses last = stretches.get(stretches.size() - 1);
        return last.order().firstEpoch() + last.passes();
    }

    public Pass pass(int epoch) {
        return stretch(epoch).pass(epoch);
    }

    /** Whether this batch is the last one of its call. */
    boolean endsCall(int epoch, int batch) {
        CallPasses stretch = stretch(epoch);
        return batchIndex(epoch, batch) + 1 == stretch.order().firstBatch() + stretch.allBatches();
    }

    /** Whether the call of this epoch walks more than once over its samples. */
    public boolean repeats(int epoch) {
        return stretch(epoch).rounds() > 1;
    }

    /** The first epoch of a call; that of the next call that has one, or the last of all, after a call that has none. */
    public int firstEpoch(int call) {
        return stretches.stream()
                .filter(stretch -> stretch.call() >= call)
                .findFirst()
                .map(stretch -> stretch.order().firstEpoch())
                .orElse(epochs() - 1);
    }

    /** Whether a call of reset stands right before this epoch. */
    public boolean afterReset(int epoch) {
        CallPasses.Order order = stretch(epoch).order();
        return order.afterReset() && order.firstEpoch() == epoch;
    }

    /** The batches of an epoch. */
    public int batches(int epoch) {
        return stretch(epoch).batches(epoch);
    }

    public long allBatches() {
        CallPasses last = stretches.get(stretches.size() - 1);
        return last.order().firstBatch() + last.allBatches();
    }

    /** How many moments the whole run has; throws ArithmeticException if they are more than a long counts. */
    public long moments() {
        return Math.multiplyExact(allBatches(), steps);
    }

    /** The samples of this batch: the batch size, or less in the last one. */
    public int slots(int epoch, int batch) {
        Pass pass = pass(epoch);
        int before = pass.kind() == Kind.GENERATE ? 0 : batch * batchSize;
        return Math.min(batchSize, pass.samples().count() - before);
    }

    /** The most slots that a batch of the run has. */
    public int slots() {
        return stretches.stream()
                .mapToInt(stretch ->
                        Math.max(stretch.samples().count(), stretch.validation().count()))
                .map(count -> Math.min(batchSize, count))
                .max()
                .orElse(0);
    }

    /** The sample in a slot; in a generation the one that the slot began with. */
    public int sample(int epoch, int batch, int slot) {
        Pass pass = pass(epoch);
        int place = pass.kind() == Kind.GENERATE ? slot : batch * batchSize + slot;
        int first = pass.samples().first();
        return first + (isShuffled(epoch) ? new Shuffle(epoch, pass.samples().count()).at(place) : place);
    }

    /**
     * The place of a sample in the pass of an epoch: it stands in batch place / batch size, slot place mod batch size; in
     * a generation, that begins with it, in every batch. Empty if the pass does not walk over it.
     */
    public OptionalInt place(int epoch, int sample) {
        Pass.Span samples = pass(epoch).samples();
        int inside = sample - samples.first();
        if (!within(inside, samples.count())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(isShuffled(epoch) ? new Shuffle(epoch, samples.count()).placeOf(inside) : inside);
    }

    /** Whether the samples of an epoch come in an order of their own. */
    boolean isShuffled(int epoch) {
        return stretch(epoch).order().shuffled() && pass(epoch).trains();
    }

    public boolean has(Moment moment) {
        return within(moment.epoch(), epochs())
                && within(moment.batch(), batches(moment.epoch()))
                && within(moment.step(), steps);
    }

    private static boolean within(int index, int length) {
        return index >= 0 && index < length;
    }

    /** The number of a batch, counted over the whole run. */
    public long batchIndex(int epoch, int batch) {
        return stretch(epoch).firstBatch(epoch) + batch;
    }

    public int epochOf(long batchIndex) {
        return stretchAt(batchIndex).epochOf(batchIndex);
    }

    public int batchOf(long batchIndex) {
        CallPasses stretch = stretchAt(batchIndex);
        return (int) (batchIndex - stretch.firstBatch(stretch.epochOf(batchIndex)));
    }

    /** The number of a moment, counted over the whole run. */
    public long index(Moment moment) {
        return batchIndex(moment.epoch(), moment.batch()) * steps + moment.step();
    }

    /** The moment of that number; the first or the last one where there is none. */
    public Moment at(long index) {
        long inside = Math.max(0, Math.min(index, moments() - 1));
        long batch = inside / steps;
        return new Moment(epochOf(batch), batchOf(batch), (int) (inside % steps));
    }

    public Moment last() {
        return at(moments() - 1);
    }

    /** So many time steps on (back if negative), stopping at the ends. */
    public Moment stepsFrom(Moment moment, long count) {
        return at(index(moment) + count);
    }

    /** The same step so many batches on (back if negative); at the ends it stays. */
    public Moment batchesFrom(Moment moment, long count) {
        long batch = batchIndex(moment.epoch(), moment.batch()) + count;
        return batch < 0 || batch >= allBatches() ? moment : new Moment(epochOf(batch), batchOf(batch), moment.step());
    }

    /** The same batch and step so many epochs on (back if negative), or the nearest there; at the ends it stays. */
    public Moment epochsFrom(Moment moment, int count) {
        int epoch = moment.epoch() + count;
        return within(epoch, epochs())
                ? new Moment(epoch, Math.min(moment.batch(), batches(epoch) - 1), moment.step())
                : moment;
    }

    /** The first moment of the call so many calls on (back if negative), of those that have batches; at the ends it stays. */
    public Moment callsFrom(Moment moment, int count) {
        int at = stretches.indexOf(stretch(moment.epoch())) + count;
        return within(at, stretches.size())
                ? new Moment(stretches.get(at).order().firstEpoch(), 0, 0)
                : moment;
    }

    /**
     * The moment of another run that belongs to one of this run: in its call of the same kind, the second one if this is
     * the second one, the same round, batch and step. A run without such a call follows by the number of the epoch.
     */
    public Moment counterpart(Moment moment, Plan other) {
        CallPasses here = stretch(moment.epoch());
        int number = (int) stretches.stream()
                .filter(stretch -> stretch.kind() == here.kind() && stretch.call() < here.call())
                .count();
        List<CallPasses> alike = other.stretches.stream()
                .filter(stretch -> stretch.kind() == here.kind())
                .toList();
        if (alike.isEmpty()) {
            return moment;
        }
        CallPasses there = alike.get(Math.min(number, alike.size() - 1));
        return new Moment(there.epochLike(here, moment.epoch()), moment.batch(), moment.step());
    }

    /** This moment if the run has it, else the last one of its epoch, else the last of the run. */
    public Moment nearest(Moment moment) {
        if (has(moment)) {
            return moment;
        }
        int epoch = Math.min(moment.epoch(), epochs() - 1);
        return moment.epoch() > epoch || moment.batch() >= batches(epoch)
                ? new Moment(epoch, batches(epoch) - 1, steps - 1)
                : new Moment(epoch, moment.batch(), Math.min(moment.step(), steps - 1));
    }

    private CallPasses stretch(int epoch) {
        int at = stretches.size() - 1;
        while (at > 0 && stretches.get(at).order().firstEpoch() > epoch) {
            at--;
        }
        return stretches.get(at);
    }

    private CallPasses stretchAt(long batchIndex) {
        int at = stretches.size() - 1;
        while (at > 0 && stretches.get(at).order().firstBatch() > batchIndex) {
            at--;
        }
        return stretches.get(at);
    }
}
