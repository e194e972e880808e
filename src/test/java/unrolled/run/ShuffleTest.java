package unrolled.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 140, 1000, 4097})
    void everyNumberStandsInOnePlace(int count) {
        Shuffle shuffle = new Shuffle(7, count);
        int[] numbers = IntStream.range(0, count).map(shuffle::at).sorted().toArray();
        assertArrayEquals(IntStream.range(0, count).toArray(), numbers);
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
