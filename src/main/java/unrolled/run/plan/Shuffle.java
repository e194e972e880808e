package unrolled.run.plan;

import unrolled.engine.kernel.Mixing;

/**
 * Another order of the numbers from 0 to {@code count - 1}, the same one from the same seed, of which any place can be
 * asked for without making the others: a swap-or-not shuffle (Hoang, Morris and Rogaway 2012). Every round pairs off all
 * numbers, each with what it lacks of a random sum, and tosses a coin for each pair whether its two change places. All
 * orders come, and as far as can be counted each as often as any other.
 */
record Shuffle(long seed, int count) implements PassOrder {
    /** After these, an order of 2 to 7 numbers is as likely as chance would have it but for one in 100,000. */
    private static final int FEWEST_ROUNDS = 24;

    @Override
    public int at(int place) {
        long start = Mixing.spread(seed);
        int number = place;
        for (int round = 0; round < rounds(); round++) {
            number = swapped(number, Mixing.spread(start + round));
        }
        return number;
    }

    /** A round undoes itself. */
    @Override
    public int placeOf(int number) {
        long start = Mixing.spread(seed);
        int place = number;
        for (int round = rounds() - 1; round >= 0; round--) {
            place = swapped(place, Mixing.spread(start + round));
        }
        return place;
    }

    /** Two more for every bit, since what is left of the order at first halves with each. */
    private int rounds() {
        return FEWEST_ROUNDS + 2 * (32 - Integer.numberOfLeadingZeros(count));
    }

    private int swapped(int number, long key) {
        int sum = (int) (((key >>> 33) * count) >>> 31); // from 0 to count - 1
        int partner = sum - number + (sum < number ? count : 0);
        return Mixing.spread(key + Math.max(number, partner)) < 0 ? partner : number;
    }
}
