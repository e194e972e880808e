package unrolled.run.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Pass.Kind;

/**
 * Which sample stands in which slot of which batch of a run. Its calls walk over their samples in passes, which are
 * counted as epochs over the whole run: sample n of a pass is in batch n / batch size, slot n mod batch size. The last
 * batch of a pass is smaller if the samples are no multiple of the batch size.
 *
 * @param samples how many are left
 * @param dropped the samples that no call takes since they are not used, or fill no batch; in their order
 * @param batchSize the most slots that a batch has
 * @param grid how many steps each batch has
 */
public record Plan(CallSequence calls, int samples, List<Pass.Span> dropped, int batchSize, BatchGrid grid) {
    public Plan {
        dropped = List.copyOf(dropped);
    }

    /** Where a sample stands in a pass. */
    public record Seat(int batch, int slot) {}

    /** The plan of a run over so many samples, of which it may use less. */
    public static Plan of(RunChoice run, int count, int steps) {
        CallLayout layout = new CallLayout(run, count);
        CallSequence calls = layout.calls();
        List<Pass.Span> dropped = layout.dropped();
        int left = count - dropped.stream().mapToInt(Pass.Span::count).sum();
        return new Plan(calls, left, dropped, run.batchSize(), new BatchGrid.Even(steps));
    }

    /** So many epochs over the same samples. */
    static Plan of(int samples, int batchSize, int epochs, int steps) {
        return of(RunChoice.predicting("", batchSize, true, epochs), samples, steps);
    }

    /**
     * One pass over batches of sizes of their own, which somebody else's run may have.
     *
     * @param sizes of all batches
     */
    public static Plan uneven(List<BatchSize> sizes) {
        UnevenBatches grid = new UnevenBatches(sizes);
        Pass.Span samples = new Pass.Span(0, Math.toIntExact(grid.samplesBefore(sizes.size())));
        CallPasses all = new CallPasses(
                0,
                Kind.PREDICT,
                1,
                samples,
                new Pass.Span(0, 0),
                new CallPasses.Batches(sizes.size(), 0),
                new CallPasses.Order(false, false, false, 0, 0));
        return new Plan(new CallSequence(List.of(all)), samples.count(), List.of(), grid.mostSlots(), grid);
    }

    /** The most time steps that a batch has. */
    public int steps() {
        return grid.mostSteps();
    }

    /** The least time steps that a batch has. */
    public int leastSteps() {
        return grid.leastSteps();
    }

    /** The time steps of a batch, counted over the whole run. */
    public int steps(long batchIndex) {
        return grid.steps(batchIndex);
    }

    /** The time steps of a batch. */
    public int steps(int epoch, int batch) {
        return grid.steps(batchIndex(epoch, batch));
    }

    /** Whether all batches have as many steps. */
    public boolean isEven() {
        return grid instanceof BatchGrid.Even;
    }

    /** The number of the first moment of a batch; of the batch behind the last one how many moments there are. */
    public long firstMoment(long batchIndex) {
        return grid.before(batchIndex);
    }

    /** The batch that a moment is in, by its number. */
    public long batchAt(long moment) {
        return grid.batchOf(moment);
    }

    /** How many passes over samples there are. */
    public int epochs() {
        return calls.epochs();
    }

    public Pass pass(int epoch) {
        CallPasses call = calls.ofEpoch(epoch);
        return call.pass(call.inside(epoch, 0));
    }

    /** Whether this batch is the last one of its call. */
    public boolean endsCall(int epoch, int batch) {
        CallPasses call = calls.ofEpoch(epoch);
        return batchIndex(epoch, batch) + 1 == call.order().firstBatch() + call.allBatches();
    }

    /** The calls that have ended before a batch. */
    public Stream<Integer> callsBefore(long batchIndex) {
        return calls.stream()
                .filter(call -> call.order().firstBatch() + call.allBatches() <= batchIndex)
                .map(CallPasses::number);
    }

    /** Whether the call of this epoch walks more than once over its samples. */
    public boolean repeats(int epoch) {
        return calls.ofEpoch(epoch).rounds() > 1;
    }

    /** Whether one call does all that the run does. */
    public boolean isOneCall() {
        return calls.isOne();
    }

    /** The first epochs of the calls that have any. */
    public List<Integer> firstEpochs() {
        return calls.stream().map(call -> call.order().firstEpoch()).toList();
    }

    /** The first epoch of a call; that of the next call that has one, or the last of all, after a call that has none. */
    public int firstEpoch(int call) {
        return calls.firstEpoch(call);
    }

    /** Whether a call of reset stands right before this epoch. */
    public boolean afterReset(int epoch) {
        CallPasses.Order order = calls.ofEpoch(epoch).order();
        return order.afterReset() && order.firstEpoch() == epoch;
    }

    /** The batches of an epoch. */
    public int batches(int epoch) {
        CallPasses call = calls.ofEpoch(epoch);
        return call.batches(call.inside(epoch, 0));
    }

    public long allBatches() {
        return calls.batches();
    }

    /** How many moments the whole run has; throws ArithmeticException if they are more than a long counts. */
    public long moments() {
        return grid.before(allBatches());
    }

    /** The batch of that number, counted over the whole run. */
    public PlannedBatch batch(long index) {
        CallPasses call = calls.ofBatch(index);
        return batch(call, call.inside(index));
    }

    /** A batch of an epoch. */
    public PlannedBatch batch(int epoch, int batch) {
        CallPasses call = calls.ofEpoch(epoch);
        return batch(call, call.inside(epoch, batch));
    }

    private PlannedBatch batch(CallPasses call, CallPasses.Inside inside) {
        int epoch = call.epoch(inside);
        int batch = inside.batch();
        long index = call.firstBatch(inside) + batch;
        Pass pass = call.pass(inside);
        int before = pass.kind() == Kind.GENERATE ? 0 : firstPlace(epoch, batch);
        int slots = grid.slots(index).orElse(Math.min(batchSize, pass.samples().count() - before));
        return new PlannedBatch(index, epoch, batch, pass, slots, before, call.order(pass, epoch));
    }

    /** The samples of this batch: the batch size, or less in the last one. */
    public int slots(int epoch, int batch) {
        return batch(epoch, batch).slots();
    }

    /** The most slots that a batch of the run has. */
    public int slots() {
        return calls.stream()
                .mapToInt(call ->
                        Math.max(call.samples().count(), call.validation().count()))
                .map(count -> Math.min(batchSize, count))
                .max()
                .orElse(0);
    }

    /** The sample in a slot; in a generation the one that the slot began with. */
    public int sample(int epoch, int batch, int slot) {
        return batch(epoch, batch).sample(slot);
    }

    /** How many samples of the pass of an epoch come before a batch. */
    private int firstPlace(int epoch, int batch) {
        if (isEven()) {
            return batch * batchSize;
        }
        long first = batchIndex(epoch, 0);
        return (int) (grid.samplesBefore(first + batch) - grid.samplesBefore(first));
    }

    /**
     * Where a sample stands in the pass of an epoch; in a generation, that begins with it, it is in that slot of every
     * batch. Empty if the pass does not walk over it.
     */
    public Optional<Seat> seat(int epoch, int sample) {
        OptionalInt place = place(epoch, sample);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int at = place.getAsInt();
        int batch = isEven() ? at / batchSize : unevenBatch(epoch, at);
        return Optional.of(new Seat(batch, at - firstPlace(epoch, batch)));
    }

    private int unevenBatch(int epoch, int place) {
        int batch = 0;
        while (firstPlace(epoch, batch) + slots(epoch, batch) <= place) {
            batch++;
        }
        return batch;
    }

    private OptionalInt place(int epoch, int sample) {
        Pass.Span samples = pass(epoch).samples();
        int inside = sample - samples.first();
        if (!within(inside, samples.count())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(calls.ofEpoch(epoch).order(pass(epoch), epoch).placeOf(inside));
    }

    /** Whether the samples of an epoch come one after the other, as they lie. */
    public boolean isInTurn(int epoch) {
        return calls.ofEpoch(epoch).order(pass(epoch), epoch) == PassOrder.IN_TURN;
    }

    /** Whether the samples of an epoch come in an order of their own. */
    public boolean isShuffled(int epoch) {
        return calls.ofEpoch(epoch).shuffles(pass(epoch));
    }

    public boolean has(Moment moment) {
        return within(moment.epoch(), epochs())
                && within(moment.batch(), batches(moment.epoch()))
                && within(moment.step(), steps(moment.epoch(), moment.batch()));
    }

    private static boolean within(int index, int length) {
        return index >= 0 && index < length;
    }

    /** The number of a batch, counted over the whole run. */
    public long batchIndex(int epoch, int batch) {
        CallPasses call = calls.ofEpoch(epoch);
        return call.firstBatch(call.inside(epoch, batch)) + batch;
    }

    public int epochOf(long batchIndex) {
        CallPasses call = calls.ofBatch(batchIndex);
        return call.epoch(call.inside(batchIndex));
    }

    public int batchOf(long batchIndex) {
        return calls.ofBatch(batchIndex).inside(batchIndex).batch();
    }

    /** The number of a moment, counted over the whole run. */
    public long index(Moment moment) {
        return grid.before(batchIndex(moment.epoch(), moment.batch())) + moment.step();
    }

    /** The moment of that number; the first or the last one where there is none. */
    public Moment at(long index) {
        long inside = Math.max(0, Math.min(index, moments() - 1));
        long batch = grid.batchOf(inside);
        return new Moment(epochOf(batch), batchOf(batch), (int) (inside - grid.before(batch)));
    }

    public Moment last() {
        return at(moments() - 1);
    }

    /** So many time steps on (back if negative), stopping at the ends. */
    public Moment stepsFrom(Moment moment, long count) {
        return at(index(moment) + count);
    }

    /** The same step so many batches on (back if negative), or the last there; at the ends it stays. */
    public Moment batchesFrom(Moment moment, long count) {
        long batch = batchIndex(moment.epoch(), moment.batch()) + count;
        return batch < 0 || batch >= allBatches() ? moment : stepOf(epochOf(batch), batchOf(batch), moment.step());
    }

    /** The last moment of a batch. */
    public Moment lastOf(int epoch, int batch) {
        return new Moment(epoch, batch, steps(epoch, batch) - 1);
    }

    private Moment stepOf(int epoch, int batch, int step) {
        return new Moment(epoch, batch, Math.min(step, steps(epoch, batch) - 1));
    }

    /** The same batch and step so many epochs on (back if negative), or the nearest there; at the ends it stays. */
    public Moment epochsFrom(Moment moment, int count) {
        int epoch = moment.epoch() + count;
        return within(epoch, epochs())
                ? stepOf(epoch, Math.min(moment.batch(), batches(epoch) - 1), moment.step())
                : moment;
    }

    /** The first moment of the call so many calls on (back if negative), of those that have batches; at the ends it stays. */
    public Moment callsFrom(Moment moment, int count) {
        return calls.from(moment.epoch(), count)
                .map(call -> new Moment(call.order().firstEpoch(), 0, 0))
                .orElse(moment);
    }

    /**
     * The moment of another run that belongs to one of this run: in its call of the same kind over the same part, the
     * second one if this is the second one, the same round, batch and step. A run without such a call follows by the
     * number of the epoch.
     */
    public Moment counterpart(Moment moment, Plan other) {
        int epoch = calls.counterpart(moment.epoch(), other.calls).orElse(moment.epoch());
        return new Moment(epoch, moment.batch(), moment.step());
    }

    /** The moment of another run that is in one of its calls what this one is here; the same where that has no passes. */
    public Moment inCall(Moment moment, int call, Plan other) {
        int epoch = calls.inCall(moment.epoch(), call, other.calls).orElse(moment.epoch());
        return new Moment(epoch, moment.batch(), moment.step());
    }

    /** This moment if the run has it, else the last one of its epoch, else the last of the run. */
    public Moment nearest(Moment moment) {
        if (has(moment)) {
            return moment;
        }
        int epoch = Math.min(moment.epoch(), epochs() - 1);
        return moment.epoch() > epoch || moment.batch() >= batches(epoch)
                ? stepOf(epoch, batches(epoch) - 1, Integer.MAX_VALUE)
                : stepOf(epoch, moment.batch(), moment.step());
    }
}
