package unrolled.session;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import unrolled.run.Progress;

/** Tells now and then how far a computation is, and how fast it has gone since it began; ends it when it is wanted no longer. */
public final class Pace implements Progress {
    private static final long PERIOD = 200_000_000; // ns

    private final Consumer<Running> told;
    private final BooleanSupplier wanted;
    private final long start = System.nanoTime();
    private final AtomicLong next = new AtomicLong(start + PERIOD);
    private final AtomicLong first = new AtomicLong(-1);

    public Pace(Consumer<Running> told, BooleanSupplier wanted) {
        this.told = told;
        this.wanted = wanted;
    }

    @Override
    public boolean at(long done, long all) {
        first.compareAndSet(-1, done);
        long now = System.nanoTime();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PERIOD)) {
            told.accept(new Running(done, all, (done - first.get()) * 1e9 / (now - start)));
        }
        return wanted.getAsBoolean();
    }
}
