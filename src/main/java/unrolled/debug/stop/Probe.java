package unrolled.debug.stop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.debug.expression.Code;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.MomentText;
import unrolled.debug.expression.Scope;
import unrolled.debug.expression.TextRange;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Pin;
import unrolled.run.Carry;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * The question of a breakpoint, made ready to be asked at every moment of a run; for one thread.
 *
 * @param test the question
 * @param formula what it reads: at least the steps that it looks back
 * @param readsNumbers whether it asks for anything that must be computed
 */
record Probe(Code.TruthAt test, Formula formula, boolean readsNumbers) {

    /** Whether the answer may be another one in another slot. */
    boolean everySlot() {
        return formula.readsSlot();
    }

    /**
     * Whether there is in the cursor's run what is asked for.
     *
     * @throws ExpressionException if it is not there, or an expression means nothing in these runs
     */
    static void check(When when, Scope scope) {
        Run run = scope.own().run();
        if (when instanceof When.At at && !run.plan().has(at.moment())) {
            throw new ExpressionException(TextRange.NONE, "moment.none", MomentText.of(at.moment()), run.id());
        }
        int layers = run.model().lstms().size();
        if (when instanceof When.Saturated saturated && saturated.layer() >= layers) {
            throw new ExpressionException(TextRange.NONE, "lstm.none", saturated.layer() + 1, run.id(), layers);
        }
        of(when, scope);
    }

    static Probe of(When when, Scope scope) {
        Compiler compiler = new Compiler(scope);
        if (when instanceof When.Holds holds) {
            return of(new Compiler(scope).condition(Expression.parse(holds.condition())));
        }
        if (when instanceof When.Begins begins) {
            return of(compiler.begins(Expression.parse(begins.condition())));
        }
        if (when instanceof When.ChangesSign changes) {
            return of(compiler.changesSign(Expression.parse(changes.number())));
        }
        if (when instanceof When.ChangesMost changes) {
            compiler.change(Expression.parse(changes.numbers()));
            return planned(scope, false, frame -> false);
        }
        if (when instanceof When.Saturated saturated) {
            return saturated(saturated, scope);
        }
        return when instanceof When.NotFinite ? notFinite(scope) : planned(when, scope);
    }

    /** What is read of the runs besides the one that is asked. */
    static List<Trace> reads(When when, Scope scope) {
        Formula formula = when instanceof When.ChangesMost changes
                ? new Compiler(scope).change(Expression.parse(changes.numbers()))
                : of(when, scope).formula();
        return formula.reads(scope).stream()
                .filter(trace -> trace != scope.own())
                .toList();
    }

    private static Probe of(Formula formula) {
        return new Probe(formula::holds, formula, true);
    }

    /** What the plan alone decides, so that nothing need be computed. */
    private static Probe planned(When when, Scope scope) {
        if (when instanceof When.At at) {
            return moment(at.moment(), scope);
        }
        if (when instanceof When.EveryMoment every) {
            int n = Math.max(1, every.n());
            return planned(scope, false, frame -> (frame.index() + 1) % n == 0);
        }
        if (when instanceof When.EveryBatch every) {
            int n = Math.max(1, every.n());
            return planned(
                    scope,
                    false,
                    frame -> frame.own().step() == 0 && (frame.own().place().index() + 1) % n == 0);
        }
        if (when instanceof When.EpochBegins) {
            return planned(
                    scope,
                    false,
                    frame -> frame.own().step() == 0 && frame.own().place().batch() == 0);
        }
        return reset(scope);
    }

    private static Probe moment(Moment moment, Scope scope) {
        Plan plan = scope.own().plan();
        long index = plan.has(moment) ? plan.index(moment) : -1;
        return planned(scope, false, frame -> frame.index() == index);
    }

    private static Probe reset(Scope scope) {
        Run run = scope.own().run();
        Run unpinned = run.unpinned();
        Plan plan = run.plan();
        long[] pins = run.choice().pins().stream()
                .map(Probe::moment)
                .filter(plan::has)
                .mapToLong(plan::index)
                .sorted()
                .distinct()
                .toArray();
        return planned(scope, true, frame -> {
            int epoch = frame.own().place().epoch();
            int batch = frame.own().place().batch();
            int step = frame.own().step();
            boolean pinned =
                    Arrays.binarySearch(pins, frame.index()) >= 0 && run.pinned(epoch, batch, step, frame.slot());
            return pinned || (step == 0 && dropsState(unpinned.carryInto(epoch, batch, frame.slot())));
        });
    }

    private static boolean dropsState(Carry carry) {
        return carry != Carry.START && !carry.kept();
    }

    private static Moment moment(Pin pin) {
        return new Moment(pin.epoch(), pin.batch(), pin.step());
    }

    private static Probe saturated(When.Saturated when, Scope scope) {
        int layer = when.layer();
        int units = scope.own().run().model().lstms().get(layer).units();
        return new Probe(
                frame -> {
                    boolean begins = false;
                    for (int unit = 0; unit < units && !begins; unit++) {
                        begins = saturated(when, gate(when.gate(), layer, unit, frame, 0))
                                && !saturated(when, gate(when.gate(), layer, unit, frame, 1));
                    }
                    return begins;
                },
                looking(scope, true, 1),
                true);
    }

    private static boolean saturated(When.Saturated when, double gate) {
        return gate < when.threshold() || gate > 1 - when.threshold();
    }

    private static double gate(Quantity quantity, int layer, int unit, EvaluationContext frame, int back) {
        return frame.own().gate(quantity, layer, unit, frame.slot(), back);
    }

    private static Probe notFinite(Scope scope) {
        return new Probe(frame -> !frame.own().isFinite(0) && frame.own().isFinite(1), looking(scope, false, 1), true);
    }

    private static Probe planned(Scope scope, boolean everySlot, Code.TruthAt test) {
        return new Probe(test, looking(scope, everySlot, 0), false);
    }

    /** A formula that reads nothing but makes room for looking back in the own run. */
    private static Formula looking(Scope scope, boolean everySlot, int back) {
        int[] runs = IntStream.range(0, scope.traces().size())
                .map(run -> run == scope.ownIndex() ? back : EvaluationContext.UNREAD)
                .toArray();
        return new Formula(new Code.Truth(frame -> false), runs, everySlot);
    }
}
