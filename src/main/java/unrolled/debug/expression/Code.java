package unrolled.debug.expression;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A part of an expression, made into small functions of the frame. They make no objects; a vector is written into an
 * array that belongs to its part and is overwritten the next time, so a code is for one thread.
 */
public sealed interface Code {
    /** How many numbers it gives. */
    int width();

    ValueType type();

    /** One number. */
    record Scalar(NumberAt at) implements Code {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /** So many numbers. */
    record Vector(int width, VectorAt at) implements Code {
        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }
    }

    /** True or false. */
    record Truth(TruthAt at) implements Code {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public ValueType type() {
            return ValueType.TRUTH;
        }
    }

    /** True or false for each of so many numbers: 1 or 0. */
    record Truths(int width, VectorAt at) implements Code {
        @Override
        public ValueType type() {
            return ValueType.TRUTHS;
        }
    }

    /** A number of a frame. */
    @FunctionalInterface
    interface NumberAt {
        double of(EvaluationContext frame);
    }

    /** A vector of a frame; it is overwritten by the next call. */
    @FunctionalInterface
    interface VectorAt {
        double[] of(EvaluationContext frame);
    }

    /** Whether something holds in a frame. */
    @FunctionalInterface
    interface TruthAt {
        boolean of(EvaluationContext frame);
    }

    /** Whether it is true or false, or that for each of several numbers. */
    default boolean isLogical() {
        return this instanceof Truth || this instanceof Truths;
    }

    /** A function of each number. */
    static Code each(Code code, DoubleUnaryOperator function) {
        if (code instanceof Scalar number) {
            NumberAt a = number.at();
            return new Scalar(frame -> function.applyAsDouble(a.of(frame)));
        }
        VectorAt a = ((Vector) code).at();
        double[] to = new double[code.width()];
        return new Vector(to.length, frame -> {
            double[] from = a.of(frame);
            for (int k = 0; k < to.length; k++) {
                to[k] = function.applyAsDouble(from[k]);
            }
            return to;
        });
    }

    /** A function of two numbers, of two vectors of one width, or of a number and each of a vector. */
    static Code both(Code left, Code right, DoubleBinaryOperator function) {
        if (left instanceof Scalar a && right instanceof Scalar b) {
            NumberAt one = a.at();
            NumberAt other = b.at();
            return new Scalar(frame -> function.applyAsDouble(one.of(frame), other.of(frame)));
        }
        VectorAt one = asVector(left);
        VectorAt other = asVector(right);
        int last = left instanceof Vector ? Integer.MAX_VALUE : 0;
        int otherLast = right instanceof Vector ? Integer.MAX_VALUE : 0;
        double[] to = new double[Math.max(left.width(), right.width())];
        return new Vector(to.length, frame -> {
            double[] a = one.of(frame);
            double[] b = other.of(frame);
            for (int k = 0; k < to.length; k++) {
                to[k] = function.applyAsDouble(a[Math.min(k, last)], b[Math.min(k, otherLast)]);
            }
            return to;
        });
    }

    /** A number as a vector of one. */
    static VectorAt asVector(Code code) {
        if (code instanceof Vector vector) {
            return vector.at();
        }
        NumberAt number = ((Scalar) code).at();
        double[] to = new double[1];
        return frame -> {
            to[0] = number.of(frame);
            return to;
        };
    }
}
