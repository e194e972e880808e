package unrolled.analysis.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recorded;
import unrolled.engine.forward.Recording;
import unrolled.engine.model.Lstm;
import unrolled.run.Block;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.run.Trouble;

/** Walks from a number that is none, or is beyond all measure, back to where that began. */
public final class NumberChain {
    /** So many links are followed. */
    static final int MOST = 1000;

    private final Trace trace;
    private final Progress progress;
    private final List<Spot> spots = new ArrayList<>();
    private Block last = null;

    private NumberChain(Trace trace, Progress progress) {
        this.trace = trace;
        this.progress = progress;
    }

    /**
     * The links from what is seen to what began it; none of a run that was recorded elsewhere, and not all of it. Throws
     * CancellationException if the progress says so.
     */
    public static List<Link> of(Trace trace, Trouble trouble, Progress progress) {
        if (!trace.run().recorded().equals(Recorded.ALL)) {
            return List.of();
        }
        NumberChain chain = new NumberChain(trace, progress);
        chain.first(trouble).ifPresent(chain::follow);
        return new LinkWords(trace).all(chain.spots);
    }

    private Optional<Spot> first(Trouble trouble) {
        Block block = trace.block(trouble.moment());
        BatchSpots all = new BatchSpots(trace.run(), block);
        int step = trouble.moment().step();
        return switch (trouble.what()) {
            case INPUT -> broken(block, slot -> inputs(block.recording(), all, slot, step));
            case STATE -> broken(block, slot -> memories(block.recording(), all, slot, step));
            case OUTPUT -> broken(block, slot -> outputs(block.recording(), all, slot, step));
            case LOSS, EXPLODING -> Optional.of(all.loss());
            case WEIGHTS -> {
                UpdateLinks update = new UpdateLinks(trace.run(), block);
                yield update.firstBroken().map(update::step);
            }
        };
    }

    /** The numbers of a slot. */
    private interface OfSlot {
        Stream<Spot> spots(int slot);
    }

    private static Optional<Spot> broken(Block block, OfSlot numbers) {
        return IntStream.range(0, block.recording().batch())
                .boxed()
                .flatMap(numbers::spots)
                .filter(spot -> !Double.isFinite(spot.value()))
                .findFirst();
    }

    private static Stream<Spot> inputs(Recording recording, BatchSpots all, int slot, int step) {
        return IntStream.range(0, recording.model().features()).mapToObj(n -> all.input(slot, step, n));
    }

    private static Stream<Spot> outputs(Recording recording, BatchSpots all, int slot, int step) {
        int top = recording.model().layers().size() - 1;
        return IntStream.range(0, recording.outputWidth()).mapToObj(n -> all.given(top, slot, step, n));
    }

    /** h and c before the gates that they are made of, in the highest layer first. */
    private static Stream<Spot> memories(Recording recording, BatchSpots all, int slot, int step) {
        List<Quantity> order = List.of(Quantity.H, Quantity.C, Quantity.O, Quantity.I, Quantity.G, Quantity.F);
        List<Lstm> lstms = recording.model().lstms();
        return IntStream.rangeClosed(1, lstms.size())
                .map(n -> lstms.size() - n)
                .filter(lstm -> recording.written(recording.layerOfLstm(lstm)).first <= step)
                .boxed()
                .flatMap(lstm -> order.stream()
                        .flatMap(quantity -> IntStream.range(0, lstms.get(lstm).units())
                                .mapToObj(unit -> all.memory(quantity, lstm, slot, step, unit))));
    }

    /** As long as what a number came from is no moderate one. */
    private void follow(Spot start) {
        Optional<Spot> next = Optional.of(start);
        boolean ends = false;
        while (next.isPresent() && spots.size() < MOST) {
            progress.check(spots.size(), MOST);
            Spot spot =
                    next.get() instanceof Spot.Weight weight ? WeightHistory.of(trace, weight, progress) : next.get();
            spots.add(spot);
            next = ends ? Optional.empty() : before(spot);
            ends = next.filter(Spot::isModerate).isPresent() && !isOfNothing(spot);
        }
    }

    /** Numbers are small, and a share of them is none all the same. */
    private boolean isOfNothing(Spot spot) {
        return spot instanceof Spot.Nothing
                || (spots.size() > 1 && spots.get(spots.size() - 2) instanceof Spot.Nothing);
    }

    private Optional<Spot> before(Spot spot) {
        if (spot instanceof Spot.Loss) {
            BatchSpots all = spots(spot.batch());
            return Double.isNaN(spot.value()) ? all.nothing().or(all::missed) : all.missed();
        }
        if (spot instanceof Spot.Nothing nothing) {
            return spots(spot.batch()).largestOutput(nothing);
        }
        if (spot instanceof Spot.Output output) {
            return new BatchLinks(trace.run(), block(output.batch())).before(output);
        }
        if (spot instanceof Spot.Memory memory) {
            return new BatchLinks(trace.run(), block(memory.batch())).before(memory);
        }
        if (spot instanceof Spot.Input input) {
            return spots(input.batch())
                    .generatedBy(input)
                    .map(batch -> spots(batch).last(input.slot(), input.feature()));
        }
        if (spot instanceof Spot.Weight weight && weight.since().how() == Spot.How.UPDATED) {
            return Optional.of(update(weight.since().batch()).step(weight.place()));
        }
        return spot instanceof Spot.Step step ? update(step.batch()).before(step) : Optional.empty();
    }

    private Block block(long batch) {
        if (last == null || last.place().index() != batch) {
            last = trace.block(trace.plan().epochOf(batch), trace.plan().batchOf(batch));
        }
        return last;
    }

    private BatchSpots spots(long batch) {
        return new BatchSpots(trace.run(), block(batch));
    }

    private UpdateLinks update(long batch) {
        return new UpdateLinks(trace.run(), block(batch));
    }
}
