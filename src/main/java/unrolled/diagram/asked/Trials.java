package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Workers;
import unrolled.experiment.Experiment;
import unrolled.run.Progress;
import unrolled.run.Run;
import unrolled.run.Runs;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.TraceWorkers;
import unrolled.run.Traces;
import unrolled.run.plan.Plan;

/** Tries what may be the cause of something: the run is computed with each of the turns, and that which does most tells. */
record Trials(Site site) {
    /** So many multiplications of weights are spent on one of them. */
    private static final long MOST_WORK = 60_000_000;

    /** What is made less than this share of itself, or more than so many times, was clearly turned. */
    private static final double LESS = 0.9;

    private static final double MORE = 1.5;

    /** Of two turns that do about the same, that which was named first is plainer. */
    private static final double NEARLY = 0.8;

    private static final double HALF = 0.5;

    /**
     * What may be the cause.
     *
     * @param said why, beginning with the reason in bold
     * @param place where it is
     * @param certain whether it is the cause wherever its turn helps, as is what was done by hand
     */
    record Suspect(String said, Turn turn, Cursor place, boolean certain) {
        Suspect(String said, Turn turn, Cursor place) {
            this(said, turn, place, false);
        }

        static Suspect byHand(String said, Turn turn, Cursor place) {
            return new Suspect(said, turn, place, true);
        }
    }

    /**
     * The cause.
     *
     * @param measured what is measured with its turn; NaN where the run is too long to be tried
     */
    record Tried(Suspect suspect, double measured) {
        boolean isTried() {
            return !Double.isNaN(measured);
        }

        /** As a reply, with what is there now and what came of the turn. */
        Reply reply(Site site, String measures, double now) {
            String said = isTried()
                    ? suspect.said()
                            + " "
                            + site.say(
                                    measures,
                                    suspect.turn().text(),
                                    site.words().figures(now, 3),
                                    site.words().figures(measured, 3))
                    : site.say("untried") + " " + suspect.said();
            return Reply.saying(said).at(suspect.place()).turnedBy(Optional.of(suspect.turn()));
        }
    }

    /**
     * The plainest suspect whose turn makes about as little of what is measured as that of any; the first one where none can be
     * tried, none where none makes it clearly less than it is.
     */
    Optional<Tried> least(List<Suspect> suspects, double now, ToDoubleFunction<Trace> measured) {
        List<Tried> all = tried(suspects, measured, found -> found < LESS * now);
        double least = all.stream().mapToDouble(Tried::measured).min().orElse(now);
        return first(suspects, all, found -> now - found >= NEARLY * (now - least));
    }

    /** The plainest suspect whose turn makes about as much of it as that of any. */
    Optional<Tried> most(List<Suspect> suspects, double now, ToDoubleFunction<Trace> measured) {
        List<Tried> all = tried(suspects, measured, found -> found > MORE * now);
        double most = all.stream().mapToDouble(Tried::measured).max().orElse(now);
        return first(suspects, all, found -> found >= HALF * most);
    }

    /** The first suspect whose turn makes it so; the first one of all where none can be tried. */
    Optional<Tried> first(List<Suspect> suspects, Predicate<Trace> made) {
        return suspects.stream()
                .filter(suspect -> turned(suspect.turn()).filter(made).isPresent())
                .findFirst()
                .map(suspect -> new Tried(suspect, 0))
                .or(() -> untried(suspects));
    }

    private List<Tried> tried(List<Suspect> suspects, ToDoubleFunction<Trace> measured, DoublePredicate helps) {
        List<Tried> tried = new ArrayList<>();
        for (Suspect suspect : suspects) {
            turned(suspect.turn()).ifPresent(trace -> {
                double found = measured.applyAsDouble(trace);
                if (Double.isFinite(found) && helps.test(found)) {
                    tried.add(new Tried(suspect, found));
                }
            });
        }
        return tried;
    }

    private Optional<Tried> first(List<Suspect> suspects, List<Tried> tried, DoublePredicate enough) {
        return tried.stream()
                .filter(one -> one.suspect().certain() || enough.test(one.measured()))
                .findFirst()
                .or(() -> untried(suspects));
    }

    private static Optional<Tried> untried(List<Suspect> suspects) {
        return suspects.stream()
                .filter(suspect ->
                        isLong(suspect.turn().turned(), suspect.turn().run()))
                .findFirst()
                .map(suspect -> new Tried(suspect, Double.NaN));
    }

    /** The run with a turn; empty if it would take too long. */
    Optional<Trace> turned(Turn turn) {
        Experiment needed = needed(turn.turned(), turn.run());
        if (isLong(needed, turn.run())) {
            return Optional.empty();
        }
        boolean same = needed.data().equals(site.experiment().data())
                && needed.model().equals(site.experiment().model());
        List<Trace> known =
                same ? site.view().traces().stream().filter(Trace::isComplete).toList() : List.of();
        List<Trace> traces = Traces.empty(needed, known, TraceBudget.USUAL, Workers.NONE);
        Traces.record(traces, TraceWorkers.NONE, Progress.SILENT);
        return traces.stream()
                .filter(trace -> trace.run().id().equals(turn.run()))
                .findFirst();
    }

    /** The run alone, and those that it begins with something of. */
    private static Experiment needed(Experiment all, String run) {
        Set<String> ids = new TreeSet<>();
        add(run, all, ids);
        return all.withRuns(
                all.runs().stream().filter(choice -> ids.contains(choice.id())).toList());
    }

    private static void add(String run, Experiment all, Set<String> ids) {
        if (ids.add(run)) {
            all.run(run).ifPresent(choice -> choice.origin().runs().forEach(other -> add(other, all, ids)));
        }
    }

    private static boolean isLong(Experiment all, String id) {
        double work = 0;
        for (Run run : Runs.all(needed(all, id))) {
            Plan plan = run.plan();
            double each = (double) plan.moments() * plan.batchSize();
            work += each * run.model().weightCount() * (run.choice().trains() ? 3 : 1);
        }
        return work > MOST_WORK;
    }
}
