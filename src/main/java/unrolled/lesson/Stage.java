package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.debug.expression.Value;
import unrolled.debug.expression.ValueType;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.run.TraceBudget;
import unrolled.run.Traces;
import unrolled.run.plan.Plan;

/** The runs of a lesson's experiment, in which its expressions are computed. */
public final class Stage {
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
}
