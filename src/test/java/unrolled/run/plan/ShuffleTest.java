package unrolled.run.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 140, 1000, 4097})
    void everyNumberStandsInOnePlace(int count) {
        Shuffle shuffle = new Shuffle(7, count);
        int[] numbers = IntStream.range(0, count).map(shuffle::at).sorted().toArray();
        assertArrayEquals(IntStream.range(0, count).toArray(), numbers);
        IntStream.range(0, count).forEach(place -> assertEquals(place, shuffle.placeOf(shuffle.at(place))));
    }

    @Test
    void anOrderIsTheSameOneEverywhere() {
        assertEquals(List.of(0, 3, 4, 2, 1), order(7, 5));
        assertEquals(List.of(2, 0, 1, 8, 5, 3, 4, 9, 6, 7), order(8, 10));
        assertEquals(63_550_396, new Shuffle(1, Integer.MAX_VALUE).at(0));
    }

    @Test
    void allOrdersOfFourComeEquallyOften() {
        Map<List<Integer>, Integer> orders = orders(4, 24_000);
        assertEquals(24, orders.size());
        assertFair(49.7, 1000, orders.values()); // chance is beyond it once in a thousand
    }

    @Test
    void allOrdersOfFiveComeEquallyOftenAlsoTheOneThatIsNone() {
        Map<List<Integer>, Integer> orders = orders(5, 120_000);
        assertEquals(120, orders.size());
        assertFair(172.4, 1000, orders.values());
        assertEquals(1 / 120.0, orders.get(List.of(0, 1, 2, 3, 4)) / 120_000.0, 0.0008);
    }

    /** One of the numbers is as good as another at the first place, at the second after it, and as a distance. */
    @ParameterizedTest
    @CsvSource({"2, 10.9", "3, 13.9", "16, 37.7", "17, 39.3", "140, 196", "1000, 1143"})
    void firstPlacesAndNeighboursAreFair(int count, double limit) {
        int[] first = new int[count];
        int[] last = new int[count];
        int[] distances = new int[count];
        for (int seed = 0; seed < 100 * count; seed++) {
            Shuffle shuffle = new Shuffle(seed, count);
            int number = shuffle.at(count / 2 - 1);
            first[shuffle.at(0)]++;
            last[shuffle.at(count - 1)]++;
            distances[Math.floorMod(shuffle.at(count / 2) - number, count)]++;
        }
        assertFair(limit, 100, Arrays.stream(first).boxed().toList());
        assertFair(limit, 100, Arrays.stream(last).boxed().toList());
        assertEquals(0, distances[0]);
        assertFair(
                limit,
                100.0 * count / (count - 1),
                Arrays.stream(distances).skip(1).boxed().toList());
    }

    @Test
    void amongMillionsNeighboursHaveNothingInCommon() {
        int count = 1_500_000_000;
        int[] sixteenths = new int[16];
        int[] distances = new int[16];
        for (int place = 0; place < 16_000; place++) {
            long number = new Shuffle(3, count).at(place);
            long next = new Shuffle(3, count).at(place + 1);
            sixteenths[(int) (number * 16 / count)]++;
            distances[(int) (Math.floorMod(next - number, count) * 16L / count)]++;
        }
        assertFair(37.7, 1000, Arrays.stream(sixteenths).boxed().toList());
        assertFair(37.7, 1000, Arrays.stream(distances).boxed().toList());
    }

    private static List<Integer> order(long seed, int count) {
        return IntStream.range(0, count).mapToObj(new Shuffle(seed, count)::at).toList();
    }

    private static Map<List<Integer>, Integer> orders(int count, int seeds) {
        Map<List<Integer>, Integer> orders = new HashMap<>();
        for (int seed = 0; seed < seeds; seed++) {
            orders.merge(order(seed, count), 1, Integer::sum);
        }
        return orders;
    }

    /** Pearson's chi-square of how often each came. */
    private static void assertFair(double limit, double expected, Collection<Integer> counts) {
        double sum = counts.stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertTrue(sum < limit, "chi-square is " + sum + ", but should be below " + limit);
    }

    @Test
    void seedsGiveOrdersThatHaveLittleInCommon() {
        int same = 0;
        for (int seed = 0; seed < 100; seed++) {
            Shuffle one = new Shuffle(seed, 100);
            Shuffle next = new Shuffle(seed + 1, 100);
            same += (int)
                    IntStream.range(0, 100).filter(n -> one.at(n) == next.at(n)).count();
        }
        assertTrue(same > 40 && same < 200, same + " of 10,000 places; chance would have 100");
    }

    @Test
    void theLastOfTwoThousandMillionIsFoundAtOnce() {
        Shuffle shuffle = new Shuffle(1, Integer.MAX_VALUE);
        int number = shuffle.at(Integer.MAX_VALUE - 1);
        assertTrue(number >= 0 && number < Integer.MAX_VALUE);
        assertEquals(number, new Shuffle(1, Integer.MAX_VALUE).at(Integer.MAX_VALUE - 1));
    }
}
