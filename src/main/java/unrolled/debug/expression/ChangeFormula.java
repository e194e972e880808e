package unrolled.debug.expression;

import java.util.Optional;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.ModelChoice;

/**
 * A change that is written with an expression, as {@code c[2] = c[1] * 2}: it is the number that the expression gives where
 * it is written, once and for all.
 *
 * @param change what is changed, with any value
 * @param expression what stands behind the sign
 * @param from where in the text the expression begins
 */
public record ChangeFormula(Change change, Expression expression, int from) {
    /**
     * The change in a text; empty if what should be changed cannot be read.
     *
     * @throws ExpressionException where what stands behind the sign cannot be read; the place is that in the whole text
     */
    public static Optional<ChangeFormula> read(String text, ChangeText.Here here, ModelChoice model) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            return Optional.empty();
        }
        if (text.startsWith("=", sign + 1)) {
            throw new ExpressionException(new TextRange(sign, sign + 2), "change.sign");
        }
        Optional<Change> change = ChangeText.read(text.substring(0, sign) + "= 0", here, model);
        return change.map(found -> new ChangeFormula(found, parse(text.substring(sign + 1), sign + 1), sign + 1));
    }

    private static Expression parse(String text, int from) {
        try {
            return Expression.parse(text);
        } catch (ExpressionException e) {
            throw e.movedBy(from);
        }
    }

    /**
     * The change to the number that the expression gives where the cursor of a scope stands.
     *
     * @throws ExpressionException where the expression means nothing there, or gives no number
     */
    public Change in(Scope scope) {
        try {
            Formula formula = new Compiler(scope).number(expression);
            return change.withValue(formula.number(formula.at(scope, scope.cursor())));
        } catch (ExpressionException e) {
            throw e.movedBy(from);
        }
    }
}
