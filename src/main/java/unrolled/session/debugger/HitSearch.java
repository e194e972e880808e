package unrolled.session.debugger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.analysis.View;
import unrolled.debug.cursor.Lock;
import unrolled.debug.stop.AllHits;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.LargestChanges;
import unrolled.debug.stop.Search;
import unrolled.debug.stop.When;
import unrolled.run.Progress;
import unrolled.run.Trace;
import unrolled.session.Pace;
import unrolled.session.Session;
import unrolled.work.TraceThreads;
import unrolled.work.WorkQueue;

/**
 * All hits of a condition in the run where we stand, looked for in the background while we go on; they are gone with the
 * run in which they were found, with any other one that the condition reads, and when that follows by another lock.
 */
public final class HitSearch {
    private final Session session;
    private final WorkQueue searching;
    private final LargestChanges changes;
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean ended = new AtomicBoolean();
    private Read read = new Read(List.of(), Lock.BATCH);

    /** Whether the runs are still being computed. */
    private volatile boolean growing;

    HitSearch(Session session, WorkQueue searching, LargestChanges changes) {
        this.session = session;
        this.searching = searching;
        this.changes = changes;
        session.viewProperty().subscribe(this::follow);
        session.busyProperty().subscribe(busy -> growing = busy);
        session.openingsProperty().subscribe(openings -> clear());
    }

    /** The other runs that a condition reads, and how they follow the one in which it is looked for. */
    private record Read(List<Trace> others, Lock lock) {
        boolean isThere(View view) {
            return view.traces().containsAll(others)
                    && (others.isEmpty() || view.comparison().lock() == lock);
        }
    }

    /**
     * What was asked for, and what is known of it.
     *
     * @param trace of the run in which it is looked for
     * @param hits empty as long as they are looked for, or if nobody looks any more
     * @param said how far the search is, that it was ended, or why it failed; nothing when it came to its end
     */
    public record Asked(When when, Trace trace, Optional<AllHits> hits, Said said) {
        private Asked saying(Said now) {
            return new Asked(when, trace, hits, now);
        }
    }

    /** Empty if nothing is asked for. */
    public ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Looks for all hits in the run where we stand; what was looked for before is forgotten. */
    public void ask(When when) {
        ended.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        ended = mine;
        View view = session.view();
        Breakpoint one = Breakpoint.on(when);
        read = new Read(one.otherRuns(RunToStop.scope(view)), view.comparison().lock());
        asked.set(Optional.of(new Asked(when, view.current(), Optional.empty(), Said.Plain.RUNNING)));
        Pace pace = new Pace(
                how -> searching.show(() -> say(mine, new Said.Going(how))),
                () -> !searching.superseded() && !mine.get());
        Progress progress = RunToStop.inSteps(view.current().plan(), pace);
        searching.ask(
                () -> TraceThreads.ofMachine()
                        .share(workers -> new Search(RunToStop.scope(view), List.of(one), workers, changes)
                                .all(progress, () -> growing)),
                hits -> found(mine, hits),
                problem -> say(mine, new Said.Failed(problem)));
    }

    private void found(AtomicBoolean mine, AllHits hits) {
        if (!mine.get()) {
            asked.set(
                    asked.get().map(now -> new Asked(now.when(), now.trace(), Optional.of(hits), Said.Plain.NOTHING)));
            mine.set(true);
        }
    }

    private void say(AtomicBoolean mine, Said now) {
        if (!mine.get()) {
            asked.set(asked.get().map(question -> question.saying(now)));
        }
    }

    /** Ends the search, if one goes on; says whether one did. */
    boolean end() {
        boolean went = asked.get()
                .filter(now -> now.said() == Said.Plain.RUNNING || now.said() instanceof Said.Going)
                .isPresent();
        if (went) {
            say(ended, Said.Plain.ENDED);
            ended.set(true);
        }
        return went;
    }

    /** Forgets what was asked for. */
    public void clear() {
        ended.set(true);
        asked.set(Optional.empty());
    }

    private void follow(View view) {
        boolean gone = asked.get()
                .filter(now -> !view.traces().contains(now.trace()) || !read.isThere(view))
                .isPresent();
        if (gone) {
            clear();
        }
    }
}
