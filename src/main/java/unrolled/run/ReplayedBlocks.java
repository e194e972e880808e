package unrolled.run;

import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.engine.forward.Workers;

/** The batches of a run that somebody asks for, computed once more; the newest are kept. One thread computes at a time. */
final class ReplayedBlocks {
    private final Run run;
    private final Checkpoints checkpoints;
    private final int mostKept;
    private final Map<Long, Block> kept;
    private final Workroom workroom;

    /**
     * @param mostKept how many are kept at most
     * @param workers share out the slots of what is computed
     */
    ReplayedBlocks(Run run, Checkpoints checkpoints, int mostKept, Workers workers) {
        this.run = run;
        this.checkpoints = checkpoints;
        this.mostKept = mostKept;
        this.kept = newest(mostKept);
        this.workroom = Workroom.of(workers);
    }

    private static Map<Long, Block> newest(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
                return size() > most;
            }
        };
    }

    /** The batch of that number, which the run must have reached. */
    synchronized Block at(long batch) {
        Block block = kept.get(batch);
        return block != null ? block : replay(batch);
    }

    /**
     * From the batch before if it is kept, as it is when somebody reads on and on, else from the checkpoint before. Where few
     * are kept, those on the way are not, but for the one that a step back leads to.
     */
    private Block replay(long wanted) {
        Block before = kept.get(wanted - 1);
        long index = before == null ? checkpoints.before(wanted) : wanted;
        RunState point = before == null ? checkpoints.at(index).point() : before.after();
        while (true) {
            boolean keeps = checkpoints.interval() <= mostKept || index >= wanted - 1;
            Block block = run.compute(index, point, keeps ? workroom.keeping() : workroom);
            if (keeps) {
                kept.put(index, block);
            } else {
                workroom.takeBack(block);
            }
            if (index++ == wanted) {
                return block;
            }
            point = block.after();
        }
    }
}
