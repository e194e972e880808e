package unrolled.session.debugger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.LargestChanges;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.Search;
import unrolled.run.Progress;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.session.Pace;
import unrolled.session.Running;
import unrolled.session.Session;
import unrolled.work.TraceThreads;
import unrolled.work.WorkQueue;

/**
 * Runs on or back to where breakpoints stop, in the background, and goes there, unless somebody moved meanwhile, which ends
 * it; the newest run ends the one before, unless it is the same.
 */
public final class RunToStop {
    private final Session session;
    private final WorkQueue searching;
    private final LargestChanges changes;
    private final Runnable pause;
    private Optional<Going> going = Optional.empty();

    /** Whether the runs are still being computed, for who searches them. */
    private volatile boolean growing;

    /**
     * @param changes remembers where numbers change most
     * @param pause ends whatever else moves
     */
    RunToStop(Session session, WorkQueue searching, LargestChanges changes, Runnable pause) {
        this.session = session;
        this.searching = searching;
        this.changes = changes;
        this.pause = pause;
        session.viewProperty().subscribe(this::follow);
        session.busyProperty().subscribe(busy -> growing = busy);
    }

    /**
     * Who is told what becomes of a run: where it came to, what is wrong with a breakpoint, and on the way that it begins,
     * how far it is, and that it was ended or left.
     */
    public record Told(Consumer<Outcome> done, Consumer<Throwable> failed, Consumer<Said> said) {}

    private record Question(List<Breakpoint> breakpoints, boolean on) {
        Question {
            breakpoints = List.copyOf(breakpoints);
        }
    }

    /** A run that goes on, until its flag is set, over the runs of a view. */
    private record Going(AtomicBoolean ended, Question question, View view, Told told, Said last) {
        /** Whether it is the answer to a question that is asked now. */
        boolean answers(Question other, View now) {
            return question.equals(other) && scope(view).equals(scope(now));
        }

        /** Whether we stand where we stood, in the same run. */
        boolean isStill(View now) {
            return now.cursor().equals(view.cursor()) && now.current() == view.current();
        }

        Going toldTo(Told other) {
            return new Going(ended, question, view, other, last);
        }

        Going saying(Said now) {
            told.said().accept(now);
            return new Going(ended, question, view, told, now);
        }

        void end(Said why) {
            ended.set(true);
            told.said().accept(why);
        }
    }

    public void run(List<Breakpoint> breakpoints, boolean on, Told told) {
        pause.run();
        Question question = new Question(breakpoints, on);
        View view = session.view();
        Optional<Going> same = going.filter(run -> run.answers(question, view));
        if (same.isPresent()) {
            goOn(same.get(), told);
            return;
        }
        end(Said.Plain.NOTHING);
        AtomicBoolean mine = new AtomicBoolean();
        going = Optional.of(new Going(mine, question, view, told, Said.Plain.RUNNING).saying(Said.Plain.RUNNING));
        Pace pace = new Pace(how -> searching.show(() -> say(mine, how)), () -> !searching.superseded() && !mine.get());
        searching.ask(
                () -> search(view, question, pace),
                outcome -> arrived(mine).ifPresent(run -> {
                    outcome.stop().ifPresent(this::go);
                    run.told().done().accept(outcome);
                }),
                problem -> arrived(mine).ifPresent(run -> run.told().failed().accept(problem)));
    }

    /** Nothing that was searched is searched again; whoever asked last is told. */
    private void goOn(Going same, Told told) {
        if (!same.told().equals(told)) {
            same.told().said().accept(Said.Plain.NOTHING);
        }
        going = Optional.of(same.toldTo(told).saying(same.last()));
    }

    private void say(AtomicBoolean mine, Running how) {
        going = going.map(run -> run.ended() == mine ? run.saying(new Said.Going(how)) : run);
    }

    /** The run that came to its end by itself, unless it was ended before; it goes on no longer then. */
    private Optional<Going> arrived(AtomicBoolean mine) {
        Optional<Going> run = going.filter(now -> now.ended() == mine);
        if (run.isPresent()) {
            going = Optional.empty();
        }
        return run;
    }

    private void follow(View now) {
        changes.keep(now.traces());
        if (going.filter(run -> !run.isStill(now)).isPresent()) {
            end(Said.Plain.NOTHING);
        }
    }

    /** Ends a run that still goes on, where we stand; says whether there was one. */
    public boolean end() {
        return end(Said.Plain.ENDED);
    }

    /** Ends the run of which somebody is told, if that is the one that goes on. */
    public void leave(Told told) {
        if (going.filter(run -> run.told().equals(told)).isPresent()) {
            end(Said.Plain.NOTHING);
        }
    }

    private boolean end(Said why) {
        Optional<Going> ended = going;
        going = Optional.empty();
        ended.ifPresent(run -> run.end(why));
        return ended.isPresent();
    }

    private Outcome search(View view, Question question, Pace pace) {
        Moment from = view.cursor().moment();
        Progress progress = inSteps(view.current().plan(), pace);
        return TraceThreads.ofMachine().share(workers -> {
            Search search = new Search(scope(view), question.breakpoints(), workers, changes);
            return question.on() ? search.forwards(from, progress, () -> growing) : search.backwards(from, progress);
        });
    }

    /** Tells in time steps what is told in batches. */
    static Progress inSteps(Plan plan, Progress told) {
        double steps = (double) plan.moments() / plan.allBatches();
        return (done, all) -> told.at(Math.round(done * steps), Math.round(all * steps));
    }

    /** What the names of an expression mean where we stand. */
    public static Scope scope(View view) {
        return new Scope(view.traces(), view.cursor(), view.comparison().lock());
    }

    private void go(Hit hit) {
        Cursor cursor = session.view().cursor();
        session.goTo(cursor.at(hit.moment()).inSlot(hit.slot().orElse(cursor.slot())));
    }

    /** What is said where nothing stopped, and we stand still. */
    static Said nowhere(View view, boolean on) {
        Said after = view.current().isComplete() ? Said.Plain.NOT_AFTER : Said.Plain.NOT_IN_COMPUTED;
        return on ? after : Said.Plain.NOT_BEFORE;
    }
}
