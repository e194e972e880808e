package unrolled.data.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import unrolled.data.Column;
import unrolled.data.Table;

/** Makes the bundled series {@code heating-demand} by the formula in {@code assets/data/README.md}. */
final class HeatingDemand {
    private static final int WEEKS = 156;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2021, 1, 4);
    private static final double DAYS_IN_A_YEAR = 365.25;

    private HeatingDemand() {}

    static Table table() {
        Random random = new Random(2021);
        List<String> weeks = new ArrayList<>();
        double[] temperature = new double[WEEKS];
        double[] daylight = new double[WEEKS];
        double[] demand = new double[WEEKS];
        double spell = 0; // warm or cold, lasts for some weeks
        double walls = 2; // what the houses have kept of the temperature
        for (int t = 0; t < WEEKS; t++) {
            double day = 7 * t + 3;
            spell = 0.5 * spell + 2.5 * noise(random);
            double warmth = 10 - 9 * StrictMath.cos(2 * Math.PI * (day - 20) / DAYS_IN_A_YEAR) + spell;
            walls = 0.7 * walls + 0.3 * warmth;
            weeks.add(FIRST_MONDAY.plusWeeks(t).toString());
            temperature[t] = round(warmth, 10);
            daylight[t] = round(12.2 + 4.3 * StrictMath.sin(2 * Math.PI * (day - 80) / DAYS_IN_A_YEAR), 100);
            double light = 1.5 * (16.5 - daylight[t]);
            demand[t] = round(30 + 4 * Math.max(0, 17 - walls) + light + 0.8 * noise(random), 10);
        }
        return Table.of(
                "heating-demand",
                List.of(
                        ColumnBuilder.column("week", weeks),
                        Column.of("temperature", temperature),
                        Column.of("daylight", daylight),
                        Column.of("demand", demand)));
    }

    /** Nearly normal, mean 0 and deviation 1: twelve uniform numbers less six. */
    private static double noise(Random random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static double round(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }
}
