package unrolled.analysis;

/** How far some numbers vary. Those that are no numbers are not among them. */
public record Spread(long count, double mean, double deviation, double least, double most) {
    /** Gathers numbers one by one. */
    static final class Gathering {
        private long count;
        private double mean;
        private double squares;
        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        /** As Welford does: no digits are lost where the mean is large. */
        void add(double number) {
            if (Double.isFinite(number)) {
                count++;
                double off = number - mean;
                mean += off / count;
                squares += off * (number - mean);
                least = Math.min(least, number);
                most = Math.max(most, number);
            }
        }

        Spread spread() {
            return new Spread(count, mean, count == 0 ? 0 : Math.sqrt(squares / count), least, most);
        }
    }
}
