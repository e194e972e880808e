package unrolled.debug.expression;

import java.util.function.DoubleBinaryOperator;

/** What is true or false of each of several numbers, 1 or 0, and how that is joined; what is one of it stands for all. */
final class Truths {
    private Truths() {}

    /** What an operator says of two vectors of one width, or of a number and each of a vector. */
    static Code compared(Operator operator, Code left, Code right) {
        if (left instanceof Code.Scalar a && right instanceof Code.Scalar b) {
            Code.NumberAt one = a.at();
            Code.NumberAt other = b.at();
            return new Code.Truth(frame -> operator.holds(one.of(frame), other.of(frame)));
        }
        return of(Code.both(left, right, (a, b) -> operator.holds(a, b) ? 1 : 0));
    }

    /** Whether both hold, or one of them: of several of one width, or of one and each of several. */
    static Code joined(boolean both, Code left, Code right) {
        DoubleBinaryOperator join = both ? Math::min : Math::max;
        return of(Code.both(numbers(left), numbers(right), join));
    }

    /** The other way round. */
    static Code not(Code code) {
        if (code instanceof Code.Truth truth) {
            Code.TruthAt a = truth.at();
            return new Code.Truth(frame -> !a.of(frame));
        }
        return of(Code.each(numbers(code), a -> 1 - a));
    }

    private static Code of(Code numbers) {
        return new Code.Truths(numbers.width(), Code.asVector(numbers));
    }

    /** 1 for what holds and 0 for what does not. */
    static Code numbers(Code code) {
        if (code instanceof Code.Truths several) {
            return new Code.Vector(several.width(), several.at());
        }
        Code.TruthAt truth = ((Code.Truth) code).at();
        return new Code.Scalar(frame -> truth.of(frame) ? 1 : 0);
    }
}
