package unrolled.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import unrolled.text.ShortestNumber;

/** A named field for a number of any size, such as a learning rate; the arrow keys go to the next of 1, 2 and 5. */
public final class DecimalRow extends EntryRow<Double> {
    private static final int[] ROUND = {1, 2, 5};

    @Override
    public Optional<Double> parse(String text) {
        try {
            return Optional.of(Double.valueOf(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String format(Double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = ShortestNumber.decimal(value);
        boolean plain = value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e7);
        return plain ? exact.toPlainString() : ShortestNumber.of(value);
    }

    @Override
    public Double neighbour(Double value, int by) {
        BigDecimal least = ShortestNumber.decimal(value).round(new MathContext(1));
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-least.scale() + least.precision() - 1);
        for (int power = by > 0 ? 0 : 1; power >= -1 && power <= 1; power += by) {
            for (int at = by > 0 ? 0 : ROUND.length - 1; at >= 0 && at < ROUND.length; at += by) {
                double candidate = unit.multiply(ShortestNumber.decimal(ROUND[at]))
                        .scaleByPowerOfTen(power)
                        .doubleValue();
                if (by > 0 ? candidate > value : candidate < value) {
                    return candidate;
                }
            }
        }
        return value;
    }

    @Override
    public String wanted() {
        return "field.decimal";
    }
}
