package unrolled.diagram.order;

import unrolled.analysis.order.OrderCounts;
import unrolled.run.Run;

/**
 * What a card shows.
 *
 * @param real whether there is such a run, so that its boxes lead somewhere
 * @param place with which batch the tapes begin
 * @param rows how many rows the staircase is high; 0 for none
 * @param chosen whether the button is pointed at that leads here
 */
public record ShownTape(
        Run run,
        OrderCounts counts,
        String title,
        String sentence,
        boolean real,
        TapePlace place,
        int rows,
        boolean chosen) {
    /** The same while its button is pointed at. */
    public ShownTape pointedAt() {
        return new ShownTape(run, counts, title, sentence, real, place, rows, true);
    }
}
