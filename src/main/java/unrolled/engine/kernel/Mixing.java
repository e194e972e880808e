package unrolled.engine.kernel;

/** Numbers that look like chance, and are the same ones everywhere. */
public final class Mixing {
    private Mixing() {}

    /** Spreads every bit of {@code z} over all bits: the last step of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long spread(long z) {
        long mixed = z + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The upper 53 bits as a number from 0 to 1, without 1. */
    public static double fraction(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
