package unrolled.analysis;

import java.util.List;
import java.util.Optional;
import unrolled.data.Cut;
import unrolled.data.Windows;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.debug.cursor.Lock;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Lstm;
import unrolled.run.Block;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * Two runs that are compared, moment by moment of the one.
 *
 * @param other follows the one by the lock
 */
public record RunPair(Trace one, Trace other, Lock lock) {
    /** Whether both have the same LSTM layers, and c or h of both is recorded, so that they can be compared unit by unit. */
    public boolean isComparable() {
        return units(one).equals(units(other)) && (compares(Quantity.C) || compares(Quantity.H));
    }

    private boolean compares(Quantity quantity) {
        return one.run().recorded().has(quantity) && other.run().recorded().has(quantity);
    }

    /** Whether the windows of both have the same look-back and stride; samples that are no windows of a series are. */
    public boolean isCutAlike() {
        Optional<Cut> cut = cut(one);
        Optional<Cut> others = cut(other);
        return cut.isEmpty()
                || others.isEmpty()
                || (cut.get().lookBack() == others.get().lookBack()
                        && cut.get().stride() == others.get().stride());
    }

    /** How the windows of a run are cut, if it reads a series. */
    public static Optional<Cut> cut(Trace trace) {
        return trace.run().samples().series().map(Windows::cut);
    }

    static List<Integer> units(Trace trace) {
        return trace.run().model().lstms().stream().map(Lstm::units).toList();
    }

    /** What a step of a slot is in both runs; empty if the other one has nothing that belongs to it. */
    public Optional<Difference> at(Block block, int step, int slot) {
        if (slot >= block.recording().batch() || other.reached() == 0) {
            return Optional.empty();
        }
        Cursor here = here(block, step, slot);
        return at(block, here, follow(here));
    }

    Cursor here(Block block, int step, int slot) {
        return new Cursor(one.run().id(), new Moment(block.epoch(), block.batch(), step), slot, 0, 0);
    }

    /** Where the other run stands then, of which something must be there. */
    Followed follow(Cursor here) {
        return lock.follow(here, one.run(), other);
    }

    /** The same, given where both stand. */
    Optional<Difference> at(Block block, Cursor here, Followed there) {
        if (there.stayed()) {
            return Optional.empty();
        }
        Block otherBlock = other.block(there.moment());
        if (there.slot() >= otherBlock.recording().batch()) {
            return Optional.empty();
        }
        Cursor followed = new Cursor(other.run().id(), there.moment(), there.slot(), 0, 0);
        return Optional.of(new Difference(new Difference.Side(block, here), new Difference.Side(otherBlock, followed)));
    }
}
