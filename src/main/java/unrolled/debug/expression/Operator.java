package unrolled.debug.expression;

import java.util.stream.Stream;

/** What stands between two operands. */
enum Operator {
    OR("||", Level.OR),
    AND("&&", Level.AND),
    LESS("<", Level.COMPARISON),
    AT_MOST("<=", Level.COMPARISON),
    MORE(">", Level.COMPARISON),
    AT_LEAST(">=", Level.COMPARISON),
    EQUAL("==", Level.COMPARISON),
    UNEQUAL("!=", Level.COMPARISON),
    PLUS("+", Level.SUM),
    MINUS("-", Level.SUM),
    TIMES("*", Level.PRODUCT),
    OVER("/", Level.PRODUCT),
    /** With the sign of the first. */
    REMAINDER("%", Level.PRODUCT);

    /** How tightly operators bind, loosest first; those of one level are taken from left to right. */
    enum Level {
        OR,
        AND,
        COMPARISON,
        SUM,
        PRODUCT
    }

    private final String sign;
    private final Level level;

    Operator(String sign, Level level) {
        this.sign = sign;
        this.level = level;
    }

    /** The operator of a level that a word is; null if it is none. */
    static Operator of(Token token, Level level) {
        return Stream.of(values())
                .filter(operator -> operator.level == level && token.is(operator.sign))
                .findFirst()
                .orElse(null);
    }

    String sign() {
        return sign;
    }

    Level level() {
        return level;
    }

    /** Whether two numbers stand to each other as it says; never where one is NaN, but for {@code !=}. */
    boolean holds(double a, double b) {
        return switch (this) {
            case LESS -> a < b;
            case AT_MOST -> a <= b;
            case MORE -> a > b;
            case AT_LEAST -> a >= b;
            case EQUAL -> a == b;
            case UNEQUAL -> a != b;
            default -> throw new IllegalStateException(this + " compares nothing");
        };
    }

    /** Of two numbers. */
    double of(double a, double b) {
        return switch (this) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            case REMAINDER -> a % b;
            default -> throw new IllegalStateException(this + " gives no number");
        };
    }
}
