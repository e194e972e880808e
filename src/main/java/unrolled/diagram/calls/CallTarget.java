package unrolled.diagram.calls;

import java.util.Objects;
import java.util.function.Supplier;
import unrolled.figure.Subject;

/** A call in the strip of calls, or the state before it: equal if they stand for the same. */
public final class CallTarget implements Subject {
    private final int call;
    private final boolean stateBefore;
    private final Supplier<String> label;

    CallTarget(int call, boolean stateBefore, Supplier<String> label) {
        this.call = call;
        this.stateBefore = stateBefore;
        this.label = label;
    }

    /** Which call of the run, from 0; after the last one, of the state that it leaves. */
    public int call() {
        return call;
    }

    /** Whether it is the state before the call, and not the call. */
    public boolean isState() {
        return stateBefore;
    }

    @Override
    public String label() {
        return label.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallTarget spot && call == spot.call && stateBefore == spot.stateBefore;
    }

    @Override
    public int hashCode() {
        return Objects.hash(call, stateBefore);
    }
}
