package unrolled.debug.stop;

import java.util.Arrays;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.debug.expression.Value;
import unrolled.run.plan.Plan;

/**
 * An expression that is looked at wherever the cursor stands.
 *
 * @param scope the runs, and the cursor
 */
public record Watch(Expression expression, Scope scope) {

    /**
     * What the expression gives where the cursor stands; something of the run must be there.
     *
     * @throws ExpressionException where the expression means nothing in these runs
     */
    public Value value() {
        Formula formula = new Compiler(scope).formula(expression);
        return formula.value(formula.at(scope, scope.cursor().within(scope.own())));
    }

    /**
     * The numbers of the last so many moments up to the cursor, oldest first, in its slot; fewer at the beginning of the
     * run. True is 1, false is 0, of a vector it is the norm.
     *
     * @throws ExpressionException where the expression means nothing in these runs
     */
    public double[] curve(int moments) {
        Formula formula = new Compiler(scope).formula(expression);
        Cursor cursor = scope.cursor().within(scope.own());
        Plan plan = scope.own().plan();
        long last = plan.index(cursor.moment());
        long first = Math.max(0, last - moments + 1);
        EvaluationContext frame = formula.at(scope, cursor.at(plan.at(first)));
        double[] numbers = new double[(int) (last - first + 1)];
        Arrays.setAll(numbers, at -> {
            frame.standAt(plan.at(first + at));
            return formula.size(frame);
        });
        return numbers;
    }
}
