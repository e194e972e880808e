package unrolled.session.debugger;

import java.util.List;
import java.util.Optional;
import unrolled.data.SentenceException;
import unrolled.debug.stop.Breakpoint;
import unrolled.run.plan.Moment;
import unrolled.session.Running;

/** What the debugger says of running on or back, as a value: who shows it says it in the language of now. */
public sealed interface Said {
    /** Something that is always said in the same words. */
    enum Plain implements Said {
        /** There is nothing to say. */
        NOTHING,
        /** A run begins. */
        RUNNING,
        /** Somebody ended it. */
        ENDED,
        /** It came to the end. */
        AT_END,
        /** It came to the end of what was computed before that was stopped. */
        AT_COMPUTED,
        /** It came to the beginning. */
        AT_START,
        /** What was looked for is nowhere between the beginning and here. */
        NOT_BEFORE,
        /** It is nowhere between here and the end. */
        NOT_AFTER,
        /** It is nowhere between here and the end of what was computed before that was stopped. */
        NOT_IN_COMPUTED,
        /** Nothing could stop it. */
        NO_BREAKPOINT,
        /** There are as many breakpoints, or watches, as there can be. */
        FULL
    }

    /** A run goes on, and is so far. */
    record Going(Running how) implements Said {}

    /**
     * A moment is gone to as soon as it is computed.
     *
     * @param how far the computation is on the way there; empty while nothing is computed
     */
    record Awaited(Moment moment, Optional<Running> how) implements Said {}

    /** It stopped at breakpoints, at all of them at once. */
    record Stopped(List<Breakpoint> reasons) implements Said {
        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }

    /** It stopped at a moment, where we stand now. */
    record Found(Moment moment) implements Said {}

    /** What somebody wrote cannot be read as what it is meant for. */
    record Wrong(SentenceException problem) implements Said {}

    /**
     * Something is missing in what somebody wrote.
     *
     * @param key of the sentence in the words of who shows it
     */
    record Missing(String key) implements Said {}

    /** It failed. */
    record Failed(Throwable problem) implements Said {}
}
