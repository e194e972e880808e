package unrolled.diagram.cell;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.View;
import unrolled.engine.forward.Quantity;
import unrolled.figure.Bounds;
import unrolled.text.ShortestNumber;

/**
 * The bar of c or h of a unit in the inspector, as something to take hold of.
 *
 * @param room of the bars of all units; zero is in the middle
 * @param largest the value whose bar fills half of its height
 */
public record StateGrip(Quantity quantity, int unit, Bounds room, double largest) {
    /** That at a point of the inspector; empty beside the bars. */
    public static Optional<StateGrip> at(View view, double width, double x, double y) {
        UnitNumbers unit = UnitNumbers.at(view);
        int units = unit.lstm().units();
        for (Quantity quantity : List.of(Quantity.C, Quantity.H)) {
            Bounds frame = UnitBars.frame(quantity, width);
            Bounds room = frame.inset(4);
            if (frame.contains(x, y) && x >= room.x() && x < room.right()) {
                int at = (int) ((x - room.x()) / room.width() * units);
                return Optional.of(new StateGrip(quantity, at, room, UnitBars.scale(unit, quantity)));
            }
        }
        return Optional.empty();
    }

    /** The value of a bar that ends at this height, in steps that can be seen; beyond the room it goes on, but is finite. */
    public double valueAt(double y) {
        double value = finite((room.centerY() - y) / (room.height() / 2) * largest);
        int decimals = 2 - (int) Math.floor(Math.log10(largest));
        return finite(ShortestNumber.decimal(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    private static double finite(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }
}
