package unrolled.debug.expression;

/** What is true or false of each of several numbers, and how that is joined; what is one of it stands for all. */
final class Truths {
    private Truths() {}

    /** What an operator says of two numbers. */
    @FunctionalInterface
    interface Comparison {
        boolean holds(double a, double b);
    }

    /** What {@code &&} or {@code ||} makes of two. */
    @FunctionalInterface
    interface Junction {
        boolean of(boolean a, boolean b);
    }

    /** Of two vectors of one width, or of a number and each of a vector. */
    static Code compared(Code left, Code right, Comparison comparison) {
        if (left instanceof Code.Scalar a && right instanceof Code.Scalar b) {
            Code.NumberAt one = a.at();
            Code.NumberAt other = b.at();
            return new Code.Truth(frame -> comparison.holds(one.of(frame), other.of(frame)));
        }
        Code.VectorAt one = Code.asVector(left);
        Code.VectorAt other = Code.asVector(right);
        int last = left instanceof Code.Vector ? Integer.MAX_VALUE : 0;
        int otherLast = right instanceof Code.Vector ? Integer.MAX_VALUE : 0;
        boolean[] to = new boolean[Math.max(left.width(), right.width())];
        return new Code.Truths(to.length, frame -> {
            double[] a = one.of(frame);
            double[] b = other.of(frame);
            for (int k = 0; k < to.length; k++) {
                to[k] = comparison.holds(a[Math.min(k, last)], b[Math.min(k, otherLast)]);
            }
            return to;
        });
    }

    /** Of several of one width, or of one and each of several. */
    static Code joined(Code left, Code right, Junction junction) {
        Code.TruthsAt one = each(left);
        Code.TruthsAt other = each(right);
        int last = left instanceof Code.Truths ? Integer.MAX_VALUE : 0;
        int otherLast = right instanceof Code.Truths ? Integer.MAX_VALUE : 0;
        boolean[] to = new boolean[Math.max(left.width(), right.width())];
        return new Code.Truths(to.length, frame -> {
            boolean[] a = one.of(frame);
            boolean[] b = other.of(frame);
            for (int k = 0; k < to.length; k++) {
                to[k] = junction.of(a[Math.min(k, last)], b[Math.min(k, otherLast)]);
            }
            return to;
        });
    }

    /** The other way round. */
    static Code not(Code code) {
        if (code instanceof Code.Truth truth) {
            Code.TruthAt a = truth.at();
            return new Code.Truth(frame -> !a.of(frame));
        }
        return joined(code, new Code.Truth(frame -> true), (a, all) -> !a);
    }

    /** How many hold. */
    static Code.NumberAt count(Code code) {
        Code.TruthsAt truths = each(code);
        return frame -> {
            int count = 0;
            for (boolean truth : truths.of(frame)) {
                count += truth ? 1 : 0;
            }
            return count;
        };
    }

    private static Code.TruthsAt each(Code code) {
        if (code instanceof Code.Truths several) {
            return several.at();
        }
        Code.TruthAt truth = ((Code.Truth) code).at();
        boolean[] to = new boolean[1];
        return frame -> {
            to[0] = truth.of(frame);
            return to;
        };
    }
}
