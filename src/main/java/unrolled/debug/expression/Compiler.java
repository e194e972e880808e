package unrolled.debug.expression;

import unrolled.debug.expression.Operator.Level;

/** Checks the types of an expression and makes it a formula. */
public final class Compiler {
    /** So many numbers may be touched for one moment and slot. */
    private static final int MOST = 100_000;

    private final Scope scope;
    private final References references;
    private int touched;

    public Compiler(Scope scope) {
        this.scope = scope;
        this.references = new References(scope);
    }

    /** As the kind of breakpoint is called. */
    private static final String BEGINS = "begins to hold";

    /**
     * Ties the names to runs, and makes the expression something that can be computed at a million moments a second.
     *
     * @throws ExpressionException where a name means nothing there, or the types do not fit
     */
    public Formula formula(Expression expression) {
        Code code = code(expression.tree(), 0);
        if (code instanceof Code.Truths) {
            throw new ExpressionException(expression.tree().place(), "type.each");
        }
        return references.formula(code);
    }

    /** Like {@link #formula}, for an expression that must be true or false. */
    public Formula condition(Expression expression) {
        Formula formula = formula(expression);
        if (formula.type() != ValueType.TRUTH) {
            throw new ExpressionException(
                    expression.tree().place(), "type.condition", formula.type().sentence());
        }
        return formula;
    }

    /** Like {@link #formula}, for an expression that must be a number. */
    public Formula number(Expression expression) {
        Formula formula = formula(expression);
        if (formula.type() != ValueType.NUMBER) {
            throw new ExpressionException(
                    expression.tree().place(), "type.number", formula.type().sentence());
        }
        return formula;
    }

    /** Whether an expression is true now and was not one step before, which must be there. */
    public Formula begins(Expression expression) {
        Code.TruthAt now = truth(expression.tree(), 0, BEGINS);
        Code.TruthAt before = truth(expression.tree(), 1, BEGINS);
        int own = scope.ownIndex();
        references.lookBack(1);
        return references.formula(
                new Code.Truth(frame -> now.of(frame) && frame.seat(own).has(1) && !before.of(frame)));
    }

    /** Whether a number is negative now and was not one step before, or the other way round. */
    public Formula changesSign(Expression expression) {
        Code.NumberAt now = number(expression.tree(), 0, "sign");
        Code.NumberAt before = number(expression.tree(), 1, "sign");
        return references.formula(new Code.Truth(frame -> {
            double a = before.of(frame);
            double b = now.of(frame);
            return (a < 0 && b >= 0) || (a >= 0 && b < 0);
        }));
    }

    /** The size of the change since one step before; of a vector, the norm of its change. */
    public Formula change(Expression expression) {
        Code now = code(expression.tree(), 0);
        requireNumbers(expression.tree(), now, "change");
        Code change = Code.both(now, code(expression.tree(), 1), (a, b) -> a - b);
        return references.formula(NamedFunction.NORM.of(change));
    }

    /** A part of an expression, so many steps back. */
    private Code code(Node node, int back) {
        Code code = made(node, back);
        touched += code.width();
        if (touched + references.added() > MOST) {
            throw new ExpressionException(node.place(), "work", MOST);
        }
        return code;
    }

    private Code made(Node node, int back) {
        if (node instanceof Node.Literal literal) {
            double value = literal.value();
            return new Code.Scalar(frame -> value);
        }
        if (node instanceof Node.Reference reference) {
            return references.code(reference, back);
        }
        if (node instanceof Node.Minus minus) {
            Code operand = code(minus.operand(), back);
            requireNumbers(minus.operand(), operand, "-");
            return Code.each(operand, a -> -a);
        }
        if (node instanceof Node.Not not) {
            return Truths.not(logical(not.operand(), back, "!"));
        }
        return node instanceof Node.Binary binary ? binary(binary, back) : call((Node.Call) node, back);
    }

    private Code binary(Node.Binary node, int back) {
        Operator operator = node.operator();
        if (operator.level() == Level.OR || operator.level() == Level.AND) {
            return joined(node, back);
        }
        Code left = code(node.left(), back);
        Code right = code(node.right(), back);
        requireNumbers(node.left(), left, operator.sign());
        requireNumbers(node.right(), right, operator.sign());
        requireOneWidth(node, left, right);
        return operator.level() == Level.COMPARISON
                ? Truths.compared(operator, left, right)
                : Code.both(left, right, operator::of);
    }

    private Code joined(Node.Binary node, int back) {
        String sign = node.operator().sign();
        boolean and = node.operator() == Operator.AND;
        Code left = logical(node.left(), back, sign);
        Code right = logical(node.right(), back, sign);
        if (left instanceof Code.Truth one && right instanceof Code.Truth other) {
            Code.TruthAt a = one.at();
            Code.TruthAt b = other.at();
            return and
                    ? new Code.Truth(frame -> a.of(frame) && b.of(frame))
                    : new Code.Truth(frame -> a.of(frame) || b.of(frame));
        }
        requireOneWidth(node, left, right);
        return Truths.joined(and, left, right);
    }

    private Code call(Node.Call node, int back) {
        String name = node.name().text();
        NamedFunction function = NamedFunction.of(name)
                .orElseThrow(() -> new ExpressionException(
                        node.name().place(),
                        "function.unknown",
                        ExpressionException.shown(name),
                        NamedFunction.words()));
        requireArguments(node, function);
        Node first = node.arguments().get(0);
        if (function.asksWeights()) {
            return learned(first, back, function);
        }
        Code code = function.countsTruths() ? logical(first, back, name) : code(first, back);
        if (!function.countsTruths() && function != NamedFunction.CHANGED) {
            requireNumbers(first, code, name);
        }
        if (function.looksBack()) {
            requireOne(first, code);
            references.lookBack(back + 1);
            return function.of(code, code(first, back + 1), back + 1, scope.ownIndex());
        }
        return node.arguments().size() == 1 ? function.of(code) : withSecond(node, function, code, back);
    }

    private static void requireArguments(Node.Call node, NamedFunction function) {
        String name = node.name().text();
        int count = node.arguments().size();
        if (count > function.most()) {
            Node tooMany = node.arguments().get(function.most());
            refuseDecimalComma(node.arguments().get(function.most() - 1), tooMany);
            String key = function.most() == 1 ? "function.argument" : "function.arguments";
            throw new ExpressionException(tooMany.place(), key, name, function.most(), count);
        }
        if (count < function.least()) {
            throw new ExpressionException(node.place(), "function.second", name);
        }
    }

    private static void refuseDecimalComma(Node before, Node after) {
        if (before instanceof Node.Literal whole && after instanceof Node.Literal fraction) {
            TokenReader.refuseDecimalComma(whole.place(), fraction.place(), whole.text() + "." + fraction.text());
        }
    }

    private Code withSecond(Node.Call node, NamedFunction function, Code first, int back) {
        String name = node.name().text();
        Node second = node.arguments().get(1);
        if (function == NamedFunction.QUANTILE) {
            requireShare(second);
            return function.of(first, new Code.Scalar(number(second, back, name)));
        }
        Code other = code(second, back);
        requireNumbers(second, other, name);
        requireOneWidth(node, first, other);
        return function.of(first, other);
    }

    private static void requireShare(Node node) {
        if (node instanceof Node.Literal literal && literal.value() > 1) {
            throw new ExpressionException(node.place(), "quantile.share", literal.text());
        }
        if (node instanceof Node.Minus minus
                && minus.operand() instanceof Node.Literal literal
                && literal.value() > 0) {
            throw new ExpressionException(node.place(), "quantile.share", "-" + literal.text());
        }
    }

    private Code learned(Node node, int back, NamedFunction function) {
        if (node instanceof Node.Reference reference) {
            boolean gradient = function == NamedFunction.GRADIENT;
            return references.weights(reference, back, gradient ? Learned.Kind.GRADIENT : Learned.Kind.UPDATE);
        }
        throw new ExpressionException(node.place(), "weight.wanted", function.word());
    }

    private Code.NumberAt number(Node node, int back, String user) {
        Code code = code(node, back);
        if (code instanceof Code.Scalar number) {
            return number.at();
        }
        String key = code instanceof Code.Vector ? "type.one" : "type.numbers";
        throw new ExpressionException(node.place(), key, user, code.type().sentence());
    }

    private Code.TruthAt truth(Node node, int back, String user) {
        Code code = code(node, back);
        if (code instanceof Code.Truth truth) {
            return truth.at();
        }
        requireOne(node, code);
        throw new ExpressionException(
                node.place(), "type.truth", user, code.type().sentence());
    }

    /** Something true or false, or that for each of several. */
    private Code logical(Node node, int back, String user) {
        Code code = code(node, back);
        if (code.isLogical()) {
            return code;
        }
        throw new ExpressionException(
                node.place(), "type.truth", user, code.type().sentence());
    }

    private static void requireOne(Node node, Code code) {
        if (code instanceof Code.Truths) {
            throw new ExpressionException(node.place(), "type.each");
        }
    }

    private static void requireNumbers(Node node, Code code, String user) {
        if (code.isLogical()) {
            throw new ExpressionException(
                    node.place(), "type.numbers", user, code.type().sentence());
        }
    }

    private static void requireOneWidth(Node node, Code left, Code right) {
        boolean several = !isOne(left) && !isOne(right);
        if (several && left.width() != right.width()) {
            throw new ExpressionException(node.place(), "type.width", left.width(), right.width());
        }
    }

    private static boolean isOne(Code code) {
        return code instanceof Code.Scalar || code instanceof Code.Truth;
    }
}
