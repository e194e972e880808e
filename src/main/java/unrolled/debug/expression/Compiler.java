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
        return references.formula(code(expression.tree(), 0));
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
        if (touched > MOST) {
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
            Code.TruthAt operand = truth(not.operand(), back, "!");
            return new Code.Truth(frame -> !operand.of(frame));
        }
        return node instanceof Node.Binary binary ? binary(binary, back) : call((Node.Call) node, back);
    }

    private Code binary(Node.Binary node, int back) {
        Operator operator = node.operator();
        if (operator.level() == Level.OR || operator.level() == Level.AND) {
            return joined(node, back);
        }
        if (operator.level() == Level.COMPARISON) {
            return comparison(
                    operator, number(node.left(), back, operator.sign()), number(node.right(), back, operator.sign()));
        }
        Code left = code(node.left(), back);
        Code right = code(node.right(), back);
        requireNumbers(node.left(), left, operator.sign());
        requireNumbers(node.right(), right, operator.sign());
        requireOneWidth(node, left, right);
        return Code.both(left, right, operator::of);
    }

    private Code joined(Node.Binary node, int back) {
        String sign = node.operator().sign();
        Code.TruthAt a = truth(node.left(), back, sign);
        Code.TruthAt b = truth(node.right(), back, sign);
        return node.operator() == Operator.AND
                ? new Code.Truth(frame -> a.of(frame) && b.of(frame))
                : new Code.Truth(frame -> a.of(frame) || b.of(frame));
    }

    private static Code comparison(Operator operator, Code.NumberAt a, Code.NumberAt b) {
        return new Code.Truth(
                switch (operator) {
                    case LESS -> frame -> a.of(frame) < b.of(frame);
                    case AT_MOST -> frame -> a.of(frame) <= b.of(frame);
                    case MORE -> frame -> a.of(frame) > b.of(frame);
                    case AT_LEAST -> frame -> a.of(frame) >= b.of(frame);
                    case EQUAL -> frame -> a.of(frame) == b.of(frame);
                    default -> frame -> a.of(frame) != b.of(frame);
                });
    }

    private Code call(Node.Call node, int back) {
        String name = node.name().text();
        NamedFunction function = NamedFunction.of(name)
                .orElseThrow(() -> new ExpressionException(
                        node.name().place(),
                        "function.unknown",
                        ExpressionException.shown(name),
                        NamedFunction.words()));
        int count = node.arguments().size();
        if (count > function.most()) {
            throw new ExpressionException(
                    node.arguments().get(function.most()).place(), "function.arguments", name, function.most(), count);
        }
        Node first = node.arguments().get(0);
        Code code = code(first, back);
        if (function != NamedFunction.CHANGED) {
            requireNumbers(first, code, name);
        }
        if (function.looksBack()) {
            references.lookBack(back + 1);
            return function.of(code, code(first, back + 1), back + 1, scope.ownIndex());
        }
        if (count == 1) {
            return function.of(code);
        }
        Node second = node.arguments().get(1);
        Code other = code(second, back);
        requireNumbers(second, other, name);
        requireOneWidth(node, code, other);
        return function.of(code, other);
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
        throw new ExpressionException(
                node.place(), "type.truth", user, code.type().sentence());
    }

    private static void requireNumbers(Node node, Code code, String user) {
        if (code instanceof Code.Truth) {
            throw new ExpressionException(
                    node.place(), "type.numbers", user, code.type().sentence());
        }
    }

    private static void requireOneWidth(Node node, Code left, Code right) {
        boolean vectors = left instanceof Code.Vector && right instanceof Code.Vector;
        if (vectors && left.width() != right.width()) {
            throw new ExpressionException(node.place(), "type.width", left.width(), right.width());
        }
    }
}
