package unrolled.session.debugger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Move;
import unrolled.debug.desk.Desk;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Hit;
import unrolled.debug.stop.LargestChanges;
import unrolled.debug.stop.Outcome;
import unrolled.debug.stop.When;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.session.Session;
import unrolled.work.WorkQueue;

/**
 * The breakpoints and watches of a session, running from stop to stop, and how far we look back: the present of a run is
 * the furthest moment that we have been at since it was begun.
 */
public final class Debugger {
    private final Session session;
    private final Playing playing;
    private final RunToStop stops;
    private final HitSearch hits;
    private final Awaiting awaiting;
    private final ObjectProperty<List<Breakpoint>> breakpoints = new SimpleObjectProperty<>(List.of());
    private final Bookmarks bookmarks = new Bookmarks();
    private final ConditionSearch search;
    private final Drafts drafts = new Drafts();
    private final ObjectProperty<List<String>> watches = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LogLines>> log = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Said> said = new SimpleObjectProperty<>(Said.Plain.NOTHING);
    private final ReadOnlyLongWrapper behind = new ReadOnlyLongWrapper();
    private final Map<String, Present> presents = new HashMap<>();

    /** Where we were when something was said. */
    private Cursor seen;

    /** Whether another experiment was opened, in which we do not stand yet. */
    private boolean opening;

    /** The furthest that we have been in a trace. */
    private record Present(Trace trace, Moment moment) {}

    /** What plays step by step by itself: it ends at a stop, and where the debugger runs, and goes on where nothing could stop. */
    public interface Playing {
        void toggle();

        void pause();

        /** Lets it end at what stops ahead, and tell what did. */
        void stopAt(StopAhead ahead, Consumer<Outcome> stopped);
    }

    /**
     * @param searching the queue on which stops are searched for
     * @param listing the one on which all hits of a condition are
     * @param ahead the one on which it is looked ahead of who plays
     */
    public Debugger(Session session, WorkQueue searching, WorkQueue listing, WorkQueue ahead, Playing playing) {
        this.session = session;
        this.playing = playing;
        LargestChanges changes = new LargestChanges();
        this.hits = new HitSearch(session, listing, changes);
        this.awaiting = new Awaiting(session, said::set);
        this.stops = new RunToStop(session, searching, changes, () -> {
            playing.pause();
            awaiting.end(Said.Plain.NOTHING);
        });
        this.search = new ConditionSearch(session, stops);
        playing.stopAt(new StopAhead(session, ahead, changes, breakpoints::get), this::played);
        session.openingsProperty().subscribe((before, now) -> open());
        session.viewProperty().subscribe(this::follow);
    }

    public ObjectProperty<List<Breakpoint>> breakpoints() {
        return breakpoints;
    }

    /** Runs to stops, one at a time in the window. */
    public RunToStop stops() {
        return stops;
    }

    /** The search for a condition that is no breakpoint. */
    public ConditionSearch search() {
        return search;
    }

    /** What is being written for it. */
    public Drafts drafts() {
        return drafts;
    }

    /** All hits of a condition. */
    public HitSearch hits() {
        return hits;
    }

    /** Expressions, as they were written. */
    public ObjectProperty<List<String>> watches() {
        return watches;
    }

    /** Places to find again. */
    public Bookmarks bookmarks() {
        return bookmarks;
    }

    /** What log points said when we ran last; empty if nothing, or if the run in which they said it is there no longer. */
    public ReadOnlyObjectProperty<Optional<LogLines>> logProperty() {
        return log.getReadOnlyProperty();
    }

    /** Why we stopped, or why not. */
    public ObjectProperty<Said> said() {
        return said;
    }

    /** By how many time steps we look into the past of the run; 0 in the present. */
    public ReadOnlyLongProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /** Nothing of another experiment is past, or was said, in this one. */
    private void open() {
        opening = true;
        presents.clear();
        behind.set(0);
        log.set(Optional.empty());
        said.set(Said.Plain.NOTHING);
    }

    private void follow(View view) {
        if (log.get().filter(lines -> !view.traces().contains(lines.trace())).isPresent()) {
            log.set(Optional.empty());
        }
        opening = opening && !session.cursor().equals(view.cursor());
        if (!opening) {
            advance(view, view.current());
        }
    }

    private void advance(View view, Trace trace) {
        Moment moment = view.cursor().moment();
        Present known = presents.get(view.cursor().run());
        if (!view.cursor().equals(seen)) {
            said.set(Said.Plain.NOTHING);
            seen = view.cursor();
        }
        boolean further = known == null || !known.trace().equals(trace) || moment.compareTo(known.moment()) > 0;
        Present present = further ? new Present(trace, moment) : known;
        presents.put(view.cursor().run(), present);
        presents.values().removeIf(old -> !view.traces().contains(old.trace())); // so that they are not kept
        behind.set(trace.plan().index(present.moment()) - trace.plan().index(moment));
    }

    /** Back to where we came from by looking into the past. */
    public void toPresent() {
        Present present = presents.get(session.view().cursor().run());
        session.goTo(session.view().cursor().at(present.moment()));
    }

    /** To the beginning of the run, which is the present then. */
    public void restart() {
        end();
        presents.remove(session.view().cursor().run());
        session.move(Move.START);
        follow(session.view());
    }

    /** Runs on, or back, to the next stop; without a stop to the end, or to the beginning. Plays on where nothing could stop. */
    public void run(boolean on) {
        boolean stopping = breakpoints.get().stream().anyMatch(Breakpoint::enabled);
        if (!stopping && on) {
            playing.toggle();
            return;
        }
        if (!stopping) {
            said.set(Said.Plain.NO_BREAKPOINT);
            return;
        }
        run(breakpoints.get(), on);
    }

    /** Runs on, or back, to a moment, unless a breakpoint stops before; where we stand already, nothing happens. */
    public void runTo(Moment moment) {
        int way = moment.compareTo(view().cursor().moment());
        if (way != 0) {
            List<Breakpoint> all = new ArrayList<>(breakpoints.get());
            all.add(Breakpoint.on(new When.At(moment)));
            run(all, way > 0);
        }
    }

    /** Runs on, or back, to the next moment at which something else than the breakpoints stops; without one we stay. */
    public void runTo(When when, boolean on) {
        Breakpoint one = Breakpoint.on(when);
        stops.run(List.of(one), on, new RunToStop.Told(outcome -> found(outcome, one, on), this::failed, said::set));
    }

    private void found(Outcome outcome, Breakpoint one, boolean on) {
        said.set(outcome.stops().isEmpty() ? RunToStop.nowhere(view(), on) : new Said.Stopped(List.of(one)));
    }

    /** Goes to a moment of the run without a stop on the way; where it is not computed yet, as soon as it is. */
    public void goTo(Moment moment) {
        end();
        awaiting.ask(moment);
    }

    private void run(List<Breakpoint> all, boolean on) {
        List<Breakpoint> own = breakpoints.get(); // others may be set until it stops
        stops.run(all, on, new RunToStop.Told(outcome -> stopped(outcome, on, own), this::failed, said::set));
    }

    /** Ends searches, and running to a stop or to a moment, where we stand, whoever asked for it; says whether one went on. */
    public boolean endRun() {
        boolean waited = awaiting.end(Said.Plain.ENDED);
        boolean searched = hits.end();
        return stops.end() || waited || searched;
    }

    /** Ends running, and playing, where we stand. */
    public void end() {
        playing.pause();
        endRun();
    }

    private void stopped(Outcome outcome, boolean on, List<Breakpoint> own) {
        log.set(lines(outcome));
        if (outcome.stops().isEmpty()) {
            session.move(on ? Move.END : Move.START);
            Said.Plain end = view().current().isComplete() ? Said.Plain.AT_END : Said.Plain.AT_COMPUTED;
            said.set(on ? end : Said.Plain.AT_START);
            return;
        }
        said.set(reasons(outcome, own));
    }

    private void played(Outcome outcome) {
        log.set(lines(outcome));
        said.set(reasons(outcome, breakpoints.get()));
    }

    private Optional<LogLines> lines(Outcome outcome) {
        return Optional.of(new LogLines(view().current(), outcome.log(), outcome.more()))
                .filter(lines -> !lines.lines().isEmpty());
    }

    /** Which of the breakpoints stopped. */
    private static Said reasons(Outcome outcome, List<Breakpoint> own) {
        List<Breakpoint> reasons = outcome.stops().stream()
                .map(Hit::breakpoint)
                .filter(index -> index < own.size())
                .map(own::get)
                .toList();
        return reasons.isEmpty() ? Said.Plain.NOTHING : new Said.Stopped(reasons);
    }

    private View view() {
        return session.view();
    }

    private void failed(Throwable problem) {
        said.set(new Said.Failed(problem));
    }

    /** Sets a breakpoint where we stand, or takes it away. */
    public void toggleHere() {
        Breakpoint here = Breakpoint.on(new When.At(view().cursor().moment()));
        Optional<Breakpoint> there = breakpoints.get().stream()
                .filter(one -> one.when().equals(here.when()))
                .findFirst();
        there.ifPresentOrElse(this::remove, () -> add(here));
    }

    /** Adds a breakpoint, unless there are as many as there can be, which is said. */
    public void add(Breakpoint breakpoint) {
        add(breakpoint, breakpoints);
    }

    private <T> void add(T one, ObjectProperty<List<T>> list) {
        boolean room = list.get().size() < Desk.MOST;
        said.set(room ? Said.Plain.NOTHING : Said.Plain.FULL);
        if (room) {
            list.set(Stream.concat(list.get().stream(), Stream.of(one))
                    .distinct()
                    .toList());
        }
    }

    public void remove(Breakpoint breakpoint) {
        breakpoints.set(breakpoints.get().stream()
                .filter(one -> !one.equals(breakpoint))
                .toList());
    }

    public void replace(Breakpoint before, Breakpoint after) {
        breakpoints.set(breakpoints.get().stream()
                .map(one -> one.equals(before) ? after : one)
                .distinct()
                .toList());
    }

    /** Adds a watch, unless there are as many as there can be, which is said. */
    public void watch(String expression) {
        add(expression, watches);
    }

    public void unwatch(String expression) {
        watches.set(
                watches.get().stream().filter(one -> !one.equals(expression)).toList());
    }
}
