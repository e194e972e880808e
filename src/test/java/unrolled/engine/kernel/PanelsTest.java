package unrolled.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unrolled.engine.Examples;

/** Products of matrices in panels and tiles: always the bits of the plain sum, whatever the shapes. */
class PanelsTest {
    private static final int[] SLOTS = {1, 2, 3, 5, 7, 31, 33};
    private static final int[] ROWS = {0, 1, 2, 3, 4, 5, 7, 17, 64, 65, 96, 97, 99, 193};
    private static final int[] COLUMNS = {1, 3, 17, 63, 65, 256, 257, 513};

    /** sum[s, j] + x[s, 0] k[0, j] + x[s, 1] k[1, j] + ... */
    private static double[] plain(double[] sums, double[] x, double[] k, int slots, int rows, int columns) {
        double[] plain = sums.clone();
        for (int s = 0; s < slots; s++) {
            for (int j = 0; j < columns; j++) {
                for (int r = 0; r < rows; r++) {
                    plain[s * columns + j] += x[s * rows + r] * k[r * columns + j];
                }
            }
        }
        return plain;
    }

    private static double[] flat(Panels panels) {
        double[] flat = new double[panels.rows() * panels.columns()];
        panels.copy(0, panels.rows(), 0, panels.columns(), flat, 0);
        return flat;
    }

    @Test
    void everyTileAddsUpInTheOrderOfTheRows() {
        for (int slots : SLOTS) {
            for (int rows : ROWS) {
                for (int columns : COLUMNS) {
                    double[] x = Examples.numbers(1, slots * rows);
                    double[] k = Examples.numbers(2, rows * columns);
                    double[] before = Examples.numbers(3, slots * columns);
                    Panels sums = Panels.of(slots, columns, before);
                    sums.addProduct(x, 0, rows, Panels.of(rows, columns, k), 0, rows);
                    assertArrayEquals(
                            plain(before, x, k, slots, rows, columns),
                            flat(sums),
                            slots + " slots, " + rows + " rows, " + columns + " columns");
                }
            }
        }
    }

    @Test
    void someRowsAreMultipliedByNumbersThatLieApart() {
        Panels k = Panels.of(3, 2, new double[] {1, 2, 10, 20, 100, 200});
        Panels sums = new Panels(2, 2);
        sums.addProduct(new double[] {-1, 3, 5, -1, 7, 9}, 1, 3, k, 1, 2);
        assertArrayEquals(new double[] {530, 1060, 970, 1940}, flat(sums));
    }

    /** A sum that begins anew begins with 0.0: no -0.0 is left. */
    @Test
    void aProductForgetsWhatWasThere() {
        for (int rows : ROWS) {
            double[] x = Examples.numbers(1, 2 * rows);
            double[] k = Examples.numbers(2, rows * 65);
            Panels sums = Panels.of(2, 65, Examples.numbers(3, 2 * 65));
            sums.setProduct(x, 0, rows, Panels.of(rows, 65, k));
            assertArrayEquals(plain(new double[2 * 65], x, k, 2, rows, 65), flat(sums));
        }
        Panels zero = new Panels(1, 1);
        zero.setProduct(new double[] {-0.0, -0.0}, 0, 2, Panels.of(2, 1, new double[] {1, 1}));
        assertEquals(0.0, zero.at(0, 0)); // and not -0.0
    }

    @Test
    void oneRoomServesOnePanelAfterTheOther() {
        double[] x = Examples.numbers(1, 3 * 4);
        for (int columns : COLUMNS) {
            double[] k = Examples.numbers(2, 4 * columns);
            Panels sums = new Panels(3, columns);
            Panels room = Panels.room(3, columns);
            Panels zeros = new Panels(1, columns);
            for (int p = 0; p < sums.count(); p++) {
                room.setProduct(p, x, 0, 4, Panels.of(4, columns, k));
                sums.add(p, room, zeros);
            }
            assertArrayEquals(plain(new double[3 * columns], x, k, 3, 4, columns), flat(sums));
        }
    }

    @Test
    void sumsAreAddedBeforeTheBias() {
        Panels sums = Panels.of(2, 1, new double[] {1e16, 1});
        sums.add(0, Panels.of(2, 1, new double[] {-1e16, 2}), Panels.of(1, 1, new double[] {0.5}));
        assertArrayEquals(new double[] {0.5, 3.5}, flat(sums));
    }

    @Test
    void numbersAreFoundAcrossTheBordersOfPanels() {
        double[] numbers = Examples.numbers(4, 2 * 600);
        Panels panels = Panels.of(2, 600, numbers);
        double[] some = new double[500];
        panels.copy(1, 90, 500, some, 0);
        assertArrayEquals(java.util.Arrays.copyOfRange(numbers, 690, 1190), some);
        assertEquals(numbers[600 + 599], panels.at(1, 599));
        panels.clear(1);
        assertEquals(0.0, panels.at(1, 300));
        assertEquals(numbers[300], panels.at(0, 300));
    }
}
