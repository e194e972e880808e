package unrolled.run;

/**
 * Another order of the numbers from 0 to {@code count - 1}, the same one from the same seed, of which any place can be
 * asked for without making the others: a Feistel network over the next power of four, walked until it is in range
 * (Black and Rogaway 2002, cycle walking).
 */
record Shuffle(long seed, int count) {
    private static final int ROUNDS = 4;

    /** Which number stands at a place. */
    int at(int place) {
        int half = half();
        long number = place;
        do {
            number = mixed(number, half);
        } while (number >= count);
        return (int) number;
    }

    /** At which place a number stands. */
    int placeOf(int number) {
        int half = half();
        long place = number;
        do {
            place = unmixed(place, half);
        } while (place >= count);
        return (int) place;
    }

    private int half() {
        return Math.max(1, (33 - Integer.numberOfLeadingZeros(count - 1)) / 2);
    }

    private long mixed(long number, int half) {
        long mask = (1L << half) - 1;
        long left = number >>> half;
        long right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (spread(right + (seed << 3) + round) & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }

    private long unmixed(long number, int half) {
        long mask = (1L << half) - 1;
        long left = number >>> half;
        long right = number & mask;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = right ^ (spread(left + (seed << 3) + round) & mask);
            right = left;
            left = before;
        }
        return left << half | right;
    }

    /** Spreads every bit over all bits: the last step of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long spread(long z) {
        long mixed = z + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
