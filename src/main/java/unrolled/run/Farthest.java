package unrolled.run;

/**
 * Cells that each hold the number farthest from zero of all that were noted in it, or nothing. NaN is farther than any
 * number, so that it is seen wherever it was.
 */
public final class Farthest {
    private final double[] values;
    private final boolean[] there;

    public Farthest(int cells) {
        values = new double[cells];
        there = new boolean[cells];
    }

    public void note(int cell, double value) {
        double present = values[cell];
        if (!there[cell] || !(Double.isNaN(present) || Math.abs(value) <= Math.abs(present))) {
            values[cell] = value;
            there[cell] = true;
        }
    }

    /** Notes what another one holds in a cell, if anything. */
    public void note(int cell, Farthest other, int from) {
        if (other.there[from]) {
            note(cell, other.values[from]);
        }
    }

    /** Whether anything was noted in a cell. */
    public boolean isThere(int cell) {
        return there[cell];
    }

    /** NaN where nothing was noted, too. */
    public double at(int cell) {
        return there[cell] ? values[cell] : Double.NaN;
    }

    /** Some cells, as they are now. */
    Farthest part(int from, int to) {
        Farthest part = new Farthest(to - from);
        part.take(0, this, from, to - from);
        return part;
    }

    /** Takes over cells of another one. */
    void take(int to, Farthest other, int from, int count) {
        System.arraycopy(other.values, from, values, to, count);
        System.arraycopy(other.there, from, there, to, count);
    }
}
