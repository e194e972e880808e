package unrolled.analysis.chain;

import java.util.Optional;

/** The terms of a sum, of which the one is kept that says most about the sum: one that is no number, else the largest. */
final class Terms {
    private Spot worst = null;
    private double size = -1;

    /** A term that is one number. */
    void add(Spot spot) {
        weigh(spot, spot.size());
    }

    /** A term that is a product: its factor that is no number, else the larger one. */
    void add(Spot one, Spot other) {
        Spot larger = other.size() > one.size() ? other : one;
        weigh(larger, Double.isFinite(larger.value()) ? Spot.size(one.value() * other.value()) : larger.size());
    }

    /** A number that weighs more or less than it is large. */
    void weigh(Spot spot, double weight) {
        if (weight > size) {
            worst = spot;
            size = weight;
        }
    }

    Optional<Spot> worst() {
        return Optional.ofNullable(worst);
    }

    double size() {
        return size;
    }
}
