package unrolled.debug.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Trace;

/** An expression that was tied to runs and can be computed; for one thread, since it computes in arrays of its own. */
public final class Formula {
    private final Code code;
    /** How many steps each run is looked back to; {@link EvaluationContext#UNREAD} if it is not read. */
    private final int[] back;

    private final boolean readsSlot;

    /** @param readsSlot whether it may be another one in another slot */
    public Formula(Code code, int[] back, boolean readsSlot) {
        this.code = code;
        this.back = back.clone();
        this.readsSlot = readsSlot;
    }

    public ValueType type() {
        return code.type();
    }

    /** How many numbers a vector has; else 1. */
    public int width() {
        return code.width();
    }

    public boolean readsSlot() {
        return readsSlot;
    }

    /** What it reads of the runs of the scope in which it was made. */
    public List<Trace> reads(Scope scope) {
        return IntStream.range(0, back.length)
                .filter(run -> back[run] != EvaluationContext.UNREAD)
                .mapToObj(scope.traces()::get)
                .toList();
    }

    /** For formulas that were made in the same scope: the moment for which they are computed. */
    public static EvaluationContext context(Scope scope, List<Formula> formulas) {
        int[] back = new int[scope.traces().size()];
        Arrays.fill(back, EvaluationContext.UNREAD);
        for (Formula formula : formulas) {
            for (int run = 0; run < back.length; run++) {
                back[run] = Math.max(back[run], formula.back[run]);
            }
        }
        return new EvaluationContext(scope, back);
    }

    /** Where it is computed alone: the place of a cursor in a scope, which must be there. */
    public EvaluationContext at(Scope scope, Cursor cursor) {
        EvaluationContext frame = context(scope, List.of(this));
        frame.slot(cursor.slot());
        frame.standAt(cursor.moment());
        return frame;
    }

    public boolean holds(EvaluationContext frame) {
        return ((Code.Truth) code).at().of(frame);
    }

    public double number(EvaluationContext frame) {
        return ((Code.Scalar) code).at().of(frame);
    }

    public Value value(EvaluationContext frame) {
        if (code instanceof Code.Truth truth) {
            return new Value.Truth(truth.at().of(frame));
        }
        if (code instanceof Code.Scalar number) {
            return new Value.Scalar(number.at().of(frame));
        }
        List<Double> numbers =
                DoubleStream.of(((Code.Vector) code).at().of(frame)).boxed().toList();
        return new Value.Vector(numbers);
    }

    /** One number, whatever the type: of something true 1, of something false 0, of a vector its norm. */
    public double size(EvaluationContext frame) {
        if (code instanceof Code.Truth truth) {
            return truth.at().of(frame) ? 1 : 0;
        }
        return code instanceof Code.Scalar number
                ? number.at().of(frame)
                : NamedFunction.norm(((Code.Vector) code).at().of(frame));
    }

    @Override
    public String toString() {
        return "Formula of " + type() + " [" + width() + "], back " + Arrays.toString(back);
    }
}
