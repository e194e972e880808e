package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.data.TableTest.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Generated.Kind;
import unrolled.text.Language;
import unrolled.text.NumberText;

class GeneratedTest {
    private static double[] numbers(Kind kind, int rows, long seed, String column) {
        return GeneratedTables.of(new Generated(kind, rows, seed))
                .column(column)
                .numbers();
    }

    @Test
    void wavesAreWhatTheirFormulaSays() {
        double[] x = numbers(Kind.WAVES, 1_000, 7, "x");
        Random random = new Random(7);
        int a = random.nextInt(12);
        int b = random.nextInt(50);
        int c = random.nextInt(365);
        for (int t = 0; t < x.length; t++) {
            double expected = 0.1 * (2 * random.nextDouble() - 1);
            expected += 0.45 * StrictMath.sin(2 * Math.PI * ((t + a) % 12) / 12);
            expected += 0.3 * StrictMath.sin(2 * Math.PI * ((t + b) % 50) / 50);
            expected += 0.15 * StrictMath.sin(2 * Math.PI * ((t + c) % 365) / 365);
            assertEquals(expected, x[t], "row " + t);
        }
    }

    @Test
    void wavesStayBetweenMinusOneAndOne() {
        double[] x = numbers(Kind.WAVES, 100_000, 1, "x");
        assertTrue(Arrays.stream(x).allMatch(v -> v > -1 && v < 1));
        assertTrue(Arrays.stream(x).max().orElseThrow() > 0.9);
    }

    @Test
    void memoryIsTheInputOfThreeRowsBefore() {
        Table table = GeneratedTables.of(new Generated(Kind.MEMORY, 500, 3));
        double[] x = table.column("x").numbers();
        double[] y = table.column("y").numbers();
        assertArrayEquals(new double[3], Arrays.copyOf(y, 3));
        assertArrayEquals(Arrays.copyOf(x, 497), Arrays.copyOfRange(y, 3, 500));
        assertEquals(250, Arrays.stream(x).sum(), 40, "about half of them are 1");
        assertEquals(
                List.of(0.0, 1.0), Arrays.stream(x).distinct().sorted().boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void longerSeriesBeginsLikeShorterOne(Kind kind) {
        double[] longer = numbers(kind, 900, 5, "x");
        assertArrayEquals(numbers(kind, 30, 5, "x"), Arrays.copyOf(longer, 30));
        assertNotEquals(0, Arrays.compare(longer, numbers(kind, 900, 6, "x")), "another seed, another series");
    }

    @Test
    void sameSeriesIsThereOnlyOnce() {
        Table table = GeneratedTables.of(new Generated(Kind.WAVES, 2_000, 9));
        assertSame(table, GeneratedTables.of(new Generated(Kind.WAVES, 2_000, 9)));
        assertEquals(Optional.of(new Generated(Kind.WAVES, 2_000, 9)), table.generated());
    }

    @Test
    void tablesAreEqualByTheirRecipe() {
        Table table = GeneratedTables.of(new Generated(Kind.WAVES, 20, 9));
        assertNotEquals(table, GeneratedTables.of(new Generated(Kind.WAVES, 21, 9)));
        assertNotEquals(table, GeneratedTables.of(new Generated(Kind.WAVES, 20, 8)));
        assertEquals(new Generated(Kind.WAVES, 20, 9).hashCode(), table.hashCode());
        Table copy = Table.of("waves", table.columns());
        assertNotEquals(table, copy, "the same numbers, but nothing says how they are made");
        assertNotEquals(copy, table);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 20_000_001, Integer.MAX_VALUE})
    void rowsOutOfRangeAreRefused(int rows) {
        assertRefused(
                "a waves series should have 1 to 20,000,000 rows but has "
                        + new NumberText(Language.ENGLISH).grouped(rows) + ": choose a number between them",
                () -> new Generated(Kind.WAVES, rows, 1));
    }

    @Test
    void textSaysKindRowsAndSeed() {
        assertEquals(Optional.of(new Generated(Kind.WAVES, 1_000, 1)), Generated.parse("waves"));
        assertEquals(Optional.of(new Generated(Kind.MEMORY, 50, 1)), Generated.parse("memory:50"));
        assertEquals(Optional.of(new Generated(Kind.WAVES, 50, -7)), Generated.parse("waves:50:-7"));
        assertEquals(Optional.empty(), Generated.parse("waves.csv"));
        assertRefused(
                "a waves series should have 1 to 20,000,000 rows but has 3,000,000,000: choose a number between them",
                () -> Generated.parse("waves:3000000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waves:", "waves:ten", "waves:1e3", "waves:10:", "waves:10:1:1"})
    void textThatIsNoRecipeIsRefused(String text) {
        assertRefused(
                "a waves series should be waves, waves:ROWS or waves:ROWS:SEED with whole numbers but is `" + text
                        + "`: correct it",
                () -> Generated.parse(text));
    }
}
