package unrolled.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import unrolled.debug.Breakpoint;
import unrolled.debug.Cursor;
import unrolled.debug.Hit;
import unrolled.debug.Outcome;
import unrolled.debug.Scope;
import unrolled.debug.Search;
import unrolled.diagram.View;
import unrolled.run.Progress;
import unrolled.session.Latest;

/**
 * Runs on or back to where breakpoints stop, in the background, and goes there, unless somebody moved meanwhile; the newest
 * run ends the one before.
 */
final class Stops {
    private final Desk desk;
    private final Latest searching;
    private AtomicBoolean ended = new AtomicBoolean();

    Stops(Desk desk) {
        this.desk = desk;
        this.searching = desk.queue();
    }

    /** What becomes of a run: where it came to, what is wrong with a breakpoint, or that somebody moved meanwhile. */
    record Told(Consumer<Outcome> done, Consumer<Throwable> failed, Runnable left) {}

    void run(List<Breakpoint> breakpoints, boolean on, Told told) {
        desk.player().pause();
        end();
        AtomicBoolean mine = new AtomicBoolean();
        ended = mine;
        View view = desk.session().view();
        Progress progress = (done, all) -> !searching.superseded() && !mine.get();
        searching.ask(
                () -> search(view, breakpoints, on, progress),
                outcome -> {
                    if (!mine.get() && isStill(view)) {
                        outcome.stop().ifPresent(this::go);
                        told.done().accept(outcome);
                    } else if (!mine.get()) {
                        told.left().run();
                    }
                },
                problem -> {
                    if (!mine.get()) {
                        told.failed().accept(problem);
                    }
                });
    }

    /** Whether we stand where we stood, in the same run. */
    private boolean isStill(View before) {
        View now = desk.session().view();
        return now.cursor().equals(before.cursor()) && now.current() == before.current();
    }

    /** Ends a run that is still going on, where we stand. */
    void end() {
        ended.set(true);
    }

    private static Outcome search(View view, List<Breakpoint> breakpoints, boolean on, Progress progress) {
        Cursor cursor = view.cursor();
        Search search = new Search(scope(view), breakpoints);
        return on ? search.forwards(cursor.moment(), progress) : search.backwards(cursor.moment(), progress);
    }

    /** What the names of an expression mean where we stand. */
    static Scope scope(View view) {
        return new Scope(view.traces(), view.cursor(), view.comparison().lock());
    }

    private void go(Hit hit) {
        Cursor cursor = desk.session().view().cursor();
        desk.session().goTo(cursor.at(hit.moment()).inSlot(hit.slot().orElse(cursor.slot())));
    }
}
