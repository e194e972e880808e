package unrolled.analysis;

import java.util.List;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Carry;
import unrolled.run.plan.Moment;

/**
 * Why c of a unit is what it is. Since c = f c' + i g at every step, c is a sum: what each earlier step wrote, i g, times
 * all forget gates since, and what was there before the first of these steps, times all their forget gates. Where c was set
 * by the user, memory begins: that step wrote all of it.
 *
 * @param place the moment, slot, layer and unit that c is of
 * @param c as the engine recorded it; the parts add up to it but for rounding
 * @param parts from the step itself back in time; those of this batch first, then those of earlier ones
 * @param own how many of the parts are of this batch
 * @param rest what was there before the oldest of the parts
 */
public record Provenance(Cursor place, double c, List<Part> parts, int own, Rest rest) {
    /** So many steps back are listed, or the whole batch if it is longer. */
    public static final int MOST_STEPS = 2000;

    /** Where less than this share is left of what was there before, earlier steps are not listed. */
    static final double NOTHING_LEFT = 1e-16;

    /**
     * What one step left in c.
     *
     * @param written i g of the step, or c if it was set there
     * @param kept the product of all forget gates since, 1 for the step itself
     */
    public record Part(Moment moment, double written, double kept) {
        public double value() {
            return written * kept;
        }
    }

    /**
     * What is left of the time before the oldest part.
     *
     * @param before what came before that step: KEPT if there are older steps, of earlier batches; INHERITED if the run
     *     began there with the last state of another one; else memory begins there
     * @param written c that entered the step: exactly zero where memory begins
     * @param kept the product of all forget gates since
     */
    public record Rest(Carry before, double written, double kept) {
        public double value() {
            return before.kept() ? written * kept : 0;
        }
    }

    public Provenance {
        parts = List.copyOf(parts);
    }

    /** What the steps of this batch left. */
    public List<Part> ownParts() {
        return parts.subList(0, own);
    }

    /** What the steps of earlier batches left, as far as they are listed. */
    public List<Part> earlierParts() {
        return parts.subList(own, parts.size());
    }

    public double ownSum() {
        return sum(ownParts());
    }

    /** What all that is older than this batch left, the rest among it. */
    public double earlierSum() {
        return sum(earlierParts()) + rest.value();
    }

    /** All parts and the rest; c but for rounding. */
    public double sum() {
        return earlierSum() + ownSum();
    }

    /** All parts and the rest, none taken from another. */
    public double absoluteSum() {
        return absolute(parts) + Math.abs(rest.value());
    }

    /** How much of it all comes from earlier batches, from 0 to 1: parts of either sign count by their size. */
    public double earlierShare() {
        double all = absoluteSum();
        return all == 0 ? 0 : (absolute(earlierParts()) + Math.abs(rest.value())) / all;
    }

    /** The smallest parts first, which lie farthest back. */
    private static double sum(List<Part> parts) {
        double sum = 0;
        for (int k = parts.size() - 1; k >= 0; k--) {
            sum += parts.get(k).value();
        }
        return sum;
    }

    private static double absolute(List<Part> parts) {
        double sum = 0;
        for (int k = parts.size() - 1; k >= 0; k--) {
            sum += Math.abs(parts.get(k).value());
        }
        return sum;
    }
}
