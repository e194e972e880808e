package unrolled.engine.train;

import java.util.Arrays;
import java.util.Optional;
import unrolled.engine.model.Weights;

/**
 * What is done to a gradient that is too large before an optimizer sees it, as Keras 3 does it.
 *
 * @param limit the largest value, or the largest norm: the square root of the sum of squares
 * @param besides a second clipping that was asked for, which Keras refuses: nothing can be trained with both
 */
public record Clipping(Kind kind, double limit, Optional<Clipping> besides) {
    /** No clipping. */
    public static final Clipping NONE = new Clipping(Kind.NONE, Double.POSITIVE_INFINITY);

    /** The whole gradient is made no larger than 1. */
    public static final Clipping TO_ONE = new Clipping(Kind.GLOBAL_NORM, 1);

    /** What is held below the limit. */
    public enum Kind {
        NONE,
        /** Every number on its own: Keras's {@code clipvalue}. */
        VALUE,
        /** The norm of every kernel and bias: Keras's {@code clipnorm}. */
        NORM,
        /** The norm of the whole gradient: Keras's {@code global_clipnorm}. */
        GLOBAL_NORM;

        /** The setting of an optimizer that asks for it; empty for none. */
        public String kerasName() {
            return switch (this) {
                case NONE -> "";
                case VALUE -> "clipvalue";
                case NORM -> "clipnorm";
                case GLOBAL_NORM -> "global_clipnorm";
            };
        }
    }

    /** Refuses a limit that is not positive. */
    public Clipping {
        if (!(limit > 0.0)) {
            throw new IllegalArgumentException("A gradient should be clipped at a positive number but at " + limit);
        }
    }

    public Clipping(Kind kind, double limit) {
        this(kind, limit, Optional.empty());
    }

    /** This one alone. */
    public Clipping alone() {
        return new Clipping(kind, limit);
    }

    void require() {
        if (besides.isPresent()) {
            throw new IllegalArgumentException(
                    "A gradient should be clipped in one way but in several: take one of them");
        }
    }

    /** The clipped gradient; the same one where nothing is clipped. */
    Weights of(Weights gradients) {
        if (kind == Kind.NONE) {
            return gradients;
        }
        double[] clipped = gradients.values().clone();
        if (kind == Kind.VALUE) {
            for (int at = 0; at < clipped.length; at++) {
                clipped[at] = Math.max(-limit, Math.min(limit, clipped[at]));
            }
        } else {
            int[] all = gradients.borders();
            int[] borders = kind == Kind.NORM ? all : new int[] {0, clipped.length};
            for (int part = 0; part + 1 < borders.length; part++) {
                scale(clipped, borders[part], borders[part + 1]);
            }
        }
        return gradients.with(clipped);
    }

    private void scale(double[] values, int from, int to) {
        double squares = 0.0;
        for (int at = from; at < to; at++) {
            squares += values[at] * values[at];
        }
        if (kind == Kind.GLOBAL_NORM && Double.isInfinite(squares)) {
            Arrays.fill(values, from, to, Double.NaN); // as Keras does, so that nobody trains on unawares
        }
        double divisor = Math.max(Math.sqrt(squares), limit);
        for (int at = from; at < to; at++) {
            values[at] = values[at] * limit / divisor;
        }
    }
}
