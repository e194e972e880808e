package unrolled.analysis.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unrolled.data.RowOrder;
import unrolled.run.Run;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.run.plan.PlannedBatch;

/** The rows in the order in which the state of one slot sees them, batch by batch. */
public final class Tape {
    /** So many batches back at most a row is looked for that comes again. */
    private static final int FAR = 512;

    private final Run run;
    private final SlotOrder order;
    private final int slot;

    /**
     * A batch of the tape.
     *
     * @param rows of the table, in the order of reading
     * @param again which of them this state has seen since it was zero
     * @param read how many of them are read from the table; the others were generated
     * @param into how the first row follows the last one before; empty where the state is cut, or begins
     * @param leftOut the rows between the two
     */
    public record Part(
            int epoch,
            int batch,
            List<Integer> rows,
            List<Boolean> again,
            int read,
            Optional<Continuity> into,
            List<Integer> leftOut) {
        public Part {
            rows = List.copyOf(rows);
            again = List.copyOf(again);
            leftOut = List.copyOf(leftOut);
        }
    }

    private Tape(Run run, SlotOrder order, int slot) {
        this.run = run;
        this.order = order;
        this.slot = slot;
    }

    /** So many batches of an epoch from one on, or as many as there are. */
    public static List<Part> of(Run run, int slot, int epoch, int first, int count) {
        return SlotOrder.of(run)
                .map(order -> new Tape(run, order, slot).parts(epoch, first, count))
                .orElse(List.of());
    }

    private List<Part> parts(int epoch, int first, int count) {
        Plan plan = run.plan();
        int from = begin(epoch, first);
        Set<Integer> seen = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        int end = Math.min(plan.batches(epoch), first + count);
        for (int batch = from; batch < end && slot < plan.slots(epoch, batch); batch++) {
            Part part = part(epoch, batch, seen);
            if (batch >= first) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Where this state was zero last, or as far back as rows are looked for. */
    private int begin(int epoch, int first) {
        int batch = first;
        while (batch > 0
                && first - batch < FAR
                && order.into(epoch, batch, slot).isPresent()) {
            batch--;
        }
        return batch;
    }

    private Part part(int epoch, int batch, Set<Integer> seen) {
        Optional<Continuity> into = order.into(epoch, batch, slot);
        if (into.isEmpty()) {
            seen.clear();
        }
        PlannedBatch planned = run.plan().batch(epoch, batch);
        int moved = planned.pass().kind() == Pass.Kind.GENERATE ? batch : 0;
        int start = order.windows().places().start(planned.sample(slot)) + moved;
        List<Integer> rows = new ArrayList<>();
        List<Boolean> again = new ArrayList<>();
        int steps = order.windows().steps();
        for (int step = 0; step < steps; step++) {
            int row = row(start + step);
            rows.add(row);
            again.add(!seen.add(row));
        }
        List<Integer> leftOut =
                order.leftOut(epoch, batch, slot).limit(3).boxed().toList();
        return new Part(epoch, batch, rows, again, Math.max(0, steps - moved), into, leftOut);
    }

    /** A generation may go on behind the last row of the table. */
    private int row(int position) {
        RowOrder rows = order.windows().places().order();
        return position < rows.rows() ? rows.row(position) : position;
    }
}
