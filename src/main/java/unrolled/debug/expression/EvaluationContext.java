package unrolled.debug.expression;

import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Followed;
import unrolled.debug.cursor.Lock;
import unrolled.run.Block;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The moment for which formulas are computed: where each run stands that they read, and the slot. A frame moves over a
 * run and is never made anew on the way; for one thread.
 */
public final class EvaluationContext {
    /** How many steps a run is looked back to that is not read. */
    public static final int UNREAD = -1;

    private final Scope scope;
    private final int own;
    /** One a run; null where no formula reads it. */
    private final RunReader[] seats;

    /** Where the slot of the frame is in each run. */
    private final int[] slots;

    private final boolean alone;
    private int slot;

    /** @param back how many steps each run of the scope is looked back to; {@link #UNREAD} if it is not read */
    EvaluationContext(Scope scope, int[] back) {
        this.scope = scope;
        this.own = scope.ownIndex();
        this.seats = new RunReader[scope.traces().size()];
        this.slots = new int[seats.length];
        boolean others = false;
        for (int run = 0; run < seats.length; run++) {
            if (run == own || back[run] != UNREAD) {
                seats[run] = new RunReader(scope.traces().get(run), Math.max(0, back[run]));
                others |= run != own;
            }
        }
        this.alone = !others;
    }

    /** Goes on into the next batch of the own run, or into any if no formula looks back. */
    public void enter(Block block) {
        seats[own].enter(block);
    }

    /** Goes to a step of the batch; the other runs follow. */
    public void step(int step) {
        seats[own].step(step);
        if (!alone) {
            Block block = seats[own].block();
            follow(new Moment(block.epoch(), block.batch(), step));
        }
    }

    /** Goes anywhere in the own run, which must be there; the other runs follow. */
    public void standAt(Moment moment) {
        seats[own].standAt(moment);
        follow(moment);
    }

    private void follow(Moment moment) {
        for (int run = 0; run < seats.length; run++) {
            if (run != own && seats[run] != null && seats[run].trace().reached() > 0) {
                Cursor cursor = scope.cursor().at(moment).inSlot(slot);
                Run here = seats[own].trace().run();
                Followed followed = scope.lock().follow(cursor, here, seats[run].trace());
                seats[run].standAt(followed.moment());
                slots[run] = followed.slot();
            }
        }
    }

    /** Goes to a slot of the own run; where the others follow a sample or the time, they may go elsewhere. */
    public void slot(int slot) {
        boolean moves = slot != this.slot && !alone && scope.lock() != Lock.BATCH;
        this.slot = slot;
        if (moves && seats[own].block() != null) {
            Block block = seats[own].block();
            follow(new Moment(block.epoch(), block.batch(), seats[own].step()));
        }
    }

    /** The slot in a run: the one that follows that of the own run. */
    int slotIn(int run) {
        return run == own || scope.lock() == Lock.BATCH ? slot : slots[run];
    }

    public int slot() {
        return slot;
    }

    RunReader seat(int run) {
        return seats[run];
    }

    public RunReader own() {
        return seats[own];
    }

    /** The number of a moment of the own run, counted over the whole run. */
    public long index() {
        Plan plan = seats[own].trace().plan();
        return plan.firstMoment(seats[own].place().index()) + seats[own].step();
    }
}
