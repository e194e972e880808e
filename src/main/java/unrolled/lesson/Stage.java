package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.debug.expression.Value;
import unrolled.debug.expression.ValueType;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** The runs of a lesson's experiment, in which its expressions are computed. */
public final class Stage {
    private static final double MOST_PART = 100;

    private final List<Trace> traces;

    /** @param traces of all runs, recorded as far as the lesson goes */
    public Stage(List<Trace> traces) {
        this.traces = List.copyOf(traces);
    }

    /** One with all that the runs compute. */
    public static Stage of(Experiment experiment) {
        return new Stage(Traces.of(experiment));
    }

    /** One on which nothing has happened yet: it is known what can be asked, and nothing else. */
    static Stage empty(Experiment experiment) {
        return new Stage(Traces.empty(experiment, List.of(), TraceBudget.USUAL));
    }

    /** The plan of a run; empty if there is no such run. */
    Optional<Plan> plan(String run) {
        return traces.stream()
                .filter(trace -> trace.run().id().equals(run))
                .map(Trace::plan)
                .findFirst();
    }

    /** The units of an LSTM. */
    int units(Cursor place) {
        return traces.stream()
                .filter(trace -> trace.run().id().equals(place.run()))
                .mapToInt(
                        trace -> trace.run().model().lstms().get(place.layer()).units())
                .findFirst()
                .orElse(0);
    }

    /** What an expression gives; throws ExpressionException if it means nothing here. */
    ValueType type(LiveExpression live, Cursor picked) {
        return formula(live, live.place().orElse(picked)).type();
    }

    /** How many numbers an expression gives. */
    int width(LiveExpression live, Cursor picked) {
        return formula(live, live.place().orElse(picked)).width();
    }

    /**
     * What an expression gives.
     *
     * @param picked where it is computed if it has no place of its own
     */
    public Value value(LiveExpression live, Cursor picked) {
        Cursor place = live.place().orElse(picked);
        Formula formula = formula(live, place);
        return formula.value(formula.at(scope(live, place), place));
    }

    public boolean holds(LiveExpression live, Cursor picked) {
        return value(live, picked) instanceof Value.Truth truth && truth.holds();
    }

    /** The number that it gives; NaN if it gives none. */
    public double number(LiveExpression live, Cursor picked) {
        return value(live, picked) instanceof Value.Scalar scalar ? scalar.number() : Double.NaN;
    }

    private Formula formula(LiveExpression live, Cursor place) {
        return new Compiler(scope(live, place)).formula(live.expression());
    }

    private Scope scope(LiveExpression live, Cursor place) {
        return new Scope(traces, place, live.lock());
    }

    /** The scale on which the numbers of a page can be seen: early in a run they are often far smaller than later. */
    public BarChoice bars(Page page) {
        Set<String> runs = new TreeSet<>(PageRuns.of(page));
        runs.removeIf(run -> plan(run).isEmpty()); // the name of a layer looks as that of a run does
        BarChoice all = BarChoice.FIRST.withShared(runs.size() > 1);
        double usual = traces.stream()
                .filter(trace -> runs.contains(trace.run().id()))
                .mapToDouble(trace -> trace.sizes().of(Quantity.C))
                .max()
                .orElse(0);
        double largest =
                runs.stream().mapToDouble(run -> largest(page, run)).max().orElse(0);
        return largest > 0 ? all.withPart((int) Math.max(1, Math.min(MOST_PART, usual / largest))) : all;
    }

    /** The largest c in the batch where a page stands. */
    private double largest(Page page, String run) {
        Cursor at = page.at().inRun(run);
        Plan plan = plan(run).orElseThrow();
        Moment here = plan.nearest(at.moment());
        Cursor place = at.inSlot(Math.min(at.slot(), plan.slots(here.epoch(), here.batch()) - 1))
                .inLayer(0);
        LiveExpression c = new LiveExpression(Expression.parse("c"), page.lock(), Optional.empty());
        return IntStream.range(0, plan.steps(here.epoch(), here.batch()))
                .mapToObj(step -> place.at(new Moment(here.epoch(), here.batch(), step)))
                .mapToDouble(step -> value(c, step) instanceof Value.Vector vector
                        ? vector.numbers().stream().mapToDouble(Math::abs).max().orElse(0)
                        : Math.abs(number(c, step)))
                .max()
                .orElse(0);
    }
}
