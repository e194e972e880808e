package unrolled.debug.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.engine.kernel.Elementary;
import unrolled.engine.kernel.EuclideanNorm;

/** The functions of the language, by their names. */
enum NamedFunction {
    /** Of each number. */
    ABS,
    SQRT,
    EXP,
    LOG,
    SIGN,
    TANH,
    SIGMOID,
    /** Of all numbers of a vector; max and min also of two. */
    MAX,
    MIN,
    MEAN,
    SUM,
    /** The square root of the sum of the squares. */
    NORM,
    /** The index of the largest, the first one of several; NaN is larger than all, as in numpy. */
    ARGMAX,
    ARGMIN,
    /** The number below which a share of all lies, which numpy calls linear. */
    QUANTILE,
    /** Whether a comparison holds of one of several numbers, of all, and of how many. */
    ANY,
    ALL,
    COUNT,
    /** Whether one of the numbers is NaN. */
    ISNAN,
    /** Whether it was something else one step before. */
    CHANGED,
    /** How much more it is than one step before. */
    CHANGE,
    /** How the loss of the batch changes with a weight. */
    GRADIENT,
    /** What training adds to a weight after the batch. */
    UPDATE;

    static Optional<NamedFunction> of(String name) {
        return Stream.of(values())
                .filter(function -> function.word().equals(name))
                .findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(NamedFunction::word).toList();
    }

    /** As it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most arguments that it takes. */
    int most() {
        return this == MAX || this == MIN || this == QUANTILE ? 2 : 1;
    }

    /** The fewest arguments that it takes. */
    int least() {
        return this == QUANTILE ? 2 : 1;
    }

    /** Whether it asks what is true or false. */
    boolean countsTruths() {
        return this == ANY || this == ALL || this == COUNT;
    }

    /** Whether it asks what was learned of weights. */
    boolean asksWeights() {
        return this == GRADIENT || this == UPDATE;
    }

    /** Whether it compares with the step before. */
    boolean looksBack() {
        return this == CHANGED || this == CHANGE;
    }

    /** Of one argument, which is numbers; functions that look back need another way. */
    Code of(Code code) {
        return switch (this) {
            case ABS -> Code.each(code, Math::abs);
            case SQRT -> Code.each(code, Math::sqrt);
            case EXP -> Code.each(code, StrictMath::exp);
            case LOG -> Code.each(code, StrictMath::log);
            case SIGN -> Code.each(code, Math::signum);
            case TANH -> Code.each(code, Elementary::tanh);
            case SIGMOID -> Code.each(code, Elementary::sigmoid);
            case ANY, ALL, COUNT -> truths(code);
            case ISNAN -> isNaN(code);
            default -> whole(code);
        };
    }

    private Code truths(Code code) {
        Code.NumberAt count = ((Code.Scalar) SUM.of(Truths.numbers(code))).at();
        int all = code.width();
        return switch (this) {
            case ANY -> new Code.Truth(frame -> count.of(frame) > 0);
            case ALL -> new Code.Truth(frame -> count.of(frame) == all);
            default -> new Code.Scalar(count);
        };
    }

    /** Of two arguments, number by number; the second one of a quantile is a share. */
    Code of(Code one, Code other) {
        if (this == QUANTILE) {
            Code.VectorAt numbers = Code.asVector(one);
            Code.NumberAt share = ((Code.Scalar) other).at();
            return new Code.Scalar(frame -> Quantile.of(numbers.of(frame), share.of(frame)));
        }
        return Code.both(one, other, this == MAX ? Math::max : Math::min);
    }

    /** Of an argument now and one step before; nothing has changed where there is no step before. */
    Code of(Code now, Code before, int back, int run) {
        if (this == CHANGE) {
            return Code.both(now, before, (a, b) -> a - b);
        }
        if (now instanceof Code.Truth a && before instanceof Code.Truth b) {
            return new Code.Truth(frame -> frame.seat(run).has(back) && a.at().of(frame) != b.at().of(frame));
        }
        Code.VectorAt a = Code.asVector(now);
        Code.VectorAt b = Code.asVector(before);
        return new Code.Truth(frame -> differ(a.of(frame), b.of(frame)));
    }

    private static boolean differ(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (a[k] < b[k] || a[k] > b[k]) {
                return true;
            }
        }
        return false;
    }

    private static Code isNaN(Code code) {
        Code.VectorAt numbers = Code.asVector(code);
        return new Code.Truth(frame -> {
            boolean nan = false;
            for (double number : numbers.of(frame)) {
                nan |= Double.isNaN(number);
            }
            return nan;
        });
    }

    private Code whole(Code code) {
        Code.VectorAt numbers = Code.asVector(code);
        return new Code.Scalar(
                switch (this) {
                    case MAX -> frame -> max(numbers.of(frame));
                    case MIN -> frame -> min(numbers.of(frame));
                    case SUM -> frame -> sum(numbers.of(frame));
                    case MEAN -> frame -> sum(numbers.of(frame)) / code.width();
                    case NORM -> frame -> norm(numbers.of(frame));
                    case ARGMAX -> frame -> farthest(numbers.of(frame), 1);
                    case ARGMIN -> frame -> farthest(numbers.of(frame), -1);
                    default -> throw new IllegalStateException(this + " has a step before");
                });
    }

    private static double max(double[] numbers) {
        double max = numbers[0];
        for (double number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }

    private static double min(double[] numbers) {
        double min = numbers[0];
        for (double number : numbers) {
            min = Math.min(min, number);
        }
        return min;
    }

    /** Where the largest number is, or with the other sign the smallest; the first NaN, if there is one. */
    private static int farthest(double[] numbers, int sign) {
        int at = 0;
        for (int k = 1; k < numbers.length && !Double.isNaN(numbers[at]); k++) {
            if (sign * numbers[k] > sign * numbers[at] || Double.isNaN(numbers[k])) {
                at = k;
            }
        }
        return at;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    static double norm(double[] numbers) {
        return EuclideanNorm.of(numbers);
    }
}
