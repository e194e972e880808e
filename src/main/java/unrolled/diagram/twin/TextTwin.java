package unrolled.diagram.twin;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.debug.desk.BarChoice;
import unrolled.diagram.base.Branch;
import unrolled.diagram.base.Words;
import unrolled.diagram.veil.Veil;

/**
 * What the lanes show, in words and as a table, of all runs that are seen. While something of the lanes is hidden it says so, and
 * nothing else. Words and table are made when they are asked for, which takes a while for large batches.
 */
public final class TextTwin {
    /** So many numbers still make a table that can be copied, and a text that can be read. */
    private static final long MOST = 200_000;

    private final View view;
    private final boolean hidden;
    private final BarChoice bars;
    private final Words words;

    private TextTwin(View view, boolean hidden, BarChoice bars, Words words) {
        this.view = view;
        this.hidden = hidden;
        this.bars = bars;
        this.words = words;
    }

    /**
     * The twin of what is looked at, as far as it is seen.
     *
     * @param veil what lies over the lanes
     * @param bars what somebody wants full bars to stand for
     */
    public static TextTwin of(View view, Veil veil, BarChoice bars, Words words) {
        boolean hidden = veil.cover().hidesSomething() || veil.asking().isFork();
        return new TextTwin(veil.cover().seen(view), hidden, bars, words);
    }

    /** Whether there is anything to read: nothing is hidden, and something is computed. */
    public boolean isOpen() {
        return !hidden && !view.begun().isEmpty();
    }

    /** Whether the batches are too large to be copied. */
    public boolean isTooLarge() {
        return numbers() > MOST;
    }

    private long numbers() {
        return lanes().stream().mapToLong(TwinLane::numbers).sum();
    }

    /** The runs that are seen, from the top; none while something is hidden. */
    private List<TwinLane> lanes() {
        return hidden
                ? List.of()
                : view.begun().stream()
                        .map(trace -> TwinLane.of(view, trace, bars))
                        .toList();
    }

    /** The step where each run stands, in the slot of the cursor: a paragraph a run. */
    public String here() {
        return told(lane -> Stream.of(sentence(lane).of(lane.place())));
    }

    /** All steps and slots of the batches in which the runs stand. */
    public String batches() {
        return isTooLarge() ? tooLarge() : told(lane -> sentence(lane).batch());
    }

    private StepSentence sentence(TwinLane lane) {
        return new StepSentence(lane, Branch.of(view, lane.trace()), words);
    }

    private String told(Function<TwinLane, Stream<String>> steps) {
        return hidden
                ? words.of("lanes.hidden")
                : lanes().stream()
                        .map(lane ->
                                Stream.concat(stays(lane), steps.apply(lane)).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n\n"));
    }

    private Stream<String> stays(TwinLane lane) {
        return lane.stayed()
                ? Stream.of(words.of("twin.stays", lane.trace().run().id()))
                : Stream.empty();
    }

    /** All numbers of these batches; none while something is hidden, or where they are too many. */
    public TwinTable table() {
        Stream<TwinRow> rows =
                isTooLarge() ? Stream.empty() : lanes().stream().flatMap(lane -> new LaneNumbers(lane, words).rows());
        return TwinTable.of(rows, words);
    }

    /** Why there is no table where there is none: something is hidden, or the numbers are too many. */
    public String why() {
        return hidden ? words.of("lanes.hidden") : isTooLarge() ? tooLarge() : "";
    }

    private String tooLarge() {
        return words.of("twin.tooLarge", numbers());
    }
}
