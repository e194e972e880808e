package unrolled.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.Search;
import unrolled.run.Progress;
import unrolled.work.TraceThreads;
import unrolled.work.WorkQueue;

/**
 * Runs on or back to where breakpoints stop, in the background, and goes there, unless somebody moved meanwhile; the newest
 * run ends the one before.
 */
public final class RunToStop {
    private final Session session;
    private final WorkQueue searching;
    private final Runnable pause;
    private Optional<Going> going = Optional.empty();

    /** @param pause ends whatever else moves */
    RunToStop(Session session, WorkQueue searching, Runnable pause) {
        this.session = session;
        this.searching = searching;
        this.pause = pause;
    }

    /** What becomes of a run: where it came to, what is wrong with a breakpoint, or that it was ended or left. */
    public record Told(Consumer<Outcome> done, Consumer<Throwable> failed, Runnable left) {}

    /** A run that goes on, until its flag is set. */
    private record Going(AtomicBoolean ended, Runnable left) {}

    public void run(List<Breakpoint> breakpoints, boolean on, Told told) {
        pause.run();
        end();
        AtomicBoolean mine = new AtomicBoolean();
        going = Optional.of(new Going(mine, told.left()));
        View view = session.view();
        Progress progress = (done, all) -> !searching.superseded() && !mine.get();
        searching.ask(
                () -> search(view, breakpoints, on, progress),
                outcome -> {
                    if (!mine.get() && !isStill(view)) {
                        end();
                    } else if (arrived(mine)) {
                        outcome.stop().ifPresent(this::go);
                        told.done().accept(outcome);
                    }
                },
                problem -> {
                    if (arrived(mine)) {
                        told.failed().accept(problem);
                    }
                });
    }

    /** Whether a run came to its end by itself; it goes on no longer then. */
    private boolean arrived(AtomicBoolean mine) {
        if (mine.get()) {
            return false;
        }
        going = Optional.empty();
        return true;
    }

    /** Whether we stand where we stood, in the same run. */
    private boolean isStill(View before) {
        View now = session.view();
        return now.cursor().equals(before.cursor()) && now.current() == before.current();
    }

    /** Ends a run that is still going on, where we stand; says whether there was one. */
    boolean end() {
        Optional<Going> ended = going;
        going = Optional.empty();
        ended.ifPresent(run -> {
            run.ended().set(true);
            run.left().run();
        });
        return ended.isPresent();
    }

    private static Outcome search(View view, List<Breakpoint> breakpoints, boolean on, Progress progress) {
        Cursor cursor = view.cursor();
        return TraceThreads.ofMachine().share(workers -> {
            Search search = new Search(scope(view), breakpoints, workers);
            return on ? search.forwards(cursor.moment(), progress) : search.backwards(cursor.moment(), progress);
        });
    }

    /** What the names of an expression mean where we stand. */
    public static Scope scope(View view) {
        return new Scope(view.traces(), view.cursor(), view.comparison().lock());
    }

    private void go(Hit hit) {
        Cursor cursor = session.view().cursor();
        session.goTo(cursor.at(hit.moment()).inSlot(hit.slot().orElse(cursor.slot())));
    }
}
