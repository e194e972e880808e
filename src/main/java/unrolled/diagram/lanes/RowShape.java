package unrolled.diagram.lanes;

import java.util.Optional;
import unrolled.analysis.order.Continuity;
import unrolled.analysis.order.Continuity.Kind;
import unrolled.analysis.order.SlotOrder;
import unrolled.run.Run;

/**
 * The heights of one row of a lane, from the top: output, state boxes (the last layer uppermost), input; and the width
 * of a column. All are in pixels at a zoom.
 */
public final class RowShape {
    /** Below this zoom the boxes hold no numbers; below {@link #CELLS} they are cells of a heat map. */
    private static final double NUMBERS = 0.66;

    private static final double CELLS = 0.3;

    /**
     * Numbers in boxes can be read from this zoom on: lanes are not fitted into a window at a smaller one, and few rows
     * keep the height that they have here and only get narrower, so that they fill the window from afar, too.
     */
    static final double LEAST_READABLE = 0.72;

    /** From this zoom on nobody needs the room: rows stand as far apart as they like to; at the least one they stand close. */
    private static final double ROOMY = 1;

    private static final double PITCH = 50;

    private static final int FEW_SLOTS = 8;

    private final double zoom;
    /** From afar the rows get narrower, but no lower. */
    private final double high;
    /** From 0, where rows stand close, to 1, where they stand at their ease. */
    private final double ease;

    private final boolean tall;
    private final int layers;
    private final int inputs;
    private final int outputs;
    private final boolean labelAbove;
    private final boolean marked;
    private final Storeys storeys;

    public RowShape(Run run, double zoom) {
        this.zoom = zoom;
        this.high = Math.max(zoom, run.plan().slots() <= FEW_SLOTS ? LEAST_READABLE : CELLS);
        this.ease = Math.max(0, Math.min(1, (zoom - LEAST_READABLE) / (ROOMY - LEAST_READABLE)));
        this.tall = run.choice().batchSize() == 1;
        this.layers = run.model().lstms().size();
        this.inputs = run.model().features();
        this.outputs = run.model().outputWidth();
        this.storeys = Storeys.of(run.model());
        this.marked = isMarkedBelow(run);
        this.labelAbove = !tall && (run.model().outputsSequence() || run.plan().steps() <= 2);
    }

    /** Whether the windows of a slot do not go on in a way that is marked under the inputs, from the first border on. */
    private static boolean isMarkedBelow(Run run) {
        return firstOrder(run)
                .filter(kind -> kind != Kind.GOES_ON && kind != Kind.GAP)
                .isPresent();
    }

    /** How the rows go on at the first border between two batches; empty where there is none, or nothing is carried. */
    static Optional<Kind> firstOrder(Run run) {
        return run.plan().batches(0) > 1
                ? SlotOrder.of(run).flatMap(order -> order.into(0, 1, 0)).map(Continuity::kind)
                : Optional.empty();
    }

    boolean numbers() {
        return zoom >= NUMBERS;
    }

    boolean cells() {
        return zoom < CELLS;
    }

    double zoom() {
        return zoom;
    }

    /** From the left edge of a step to that of the next; a border between batches takes one more. */
    public double pitch() {
        return pitch(zoom);
    }

    public static double pitch(double zoom) {
        return PITCH * zoom;
    }

    double box() {
        return cells() ? pitch() : 44 * zoom;
    }

    double label() {
        return labelAbove && numbers() ? 14 * high : 0;
    }

    double output() {
        return cells() ? 20 * high : valueHeight(outputs);
    }

    double state() {
        return (tall ? at(52, 64) : at(35, 42)) * high;
    }

    double input() {
        return cells() ? 20 * high : valueHeight(inputs);
    }

    /** One line a number for up to three numbers, else bars. */
    private double valueHeight(int count) {
        double line = tall ? 14 : 13;
        return (count <= 3 ? 8 + line * count : 34) * high;
    }

    double gap() {
        return (tall ? at(8, 11) : at(5.5, 8)) * high;
    }

    double layerGap() {
        return (tall ? at(9, 12) : at(6.5, 9)) * high;
    }

    /** A length where rows stand close, where they stand at their ease, or between the two. */
    private double at(double close, double easy) {
        return close + ease * (easy - close);
    }

    double outputTop() {
        return label();
    }

    /** What stands between the boxes. */
    Storeys storeys() {
        return storeys;
    }

    /** The top of the state box of a layer, from the top of the row. */
    double stateTop(int layer) {
        double bottom = layer == layers - 1 ? outputTop() + output() : stateTop(layer + 1) + state();
        return bottom + between(layer + 1);
    }

    double inputTop() {
        return stateTop(0) + state() + between(0);
    }

    /** The height between two boxes: below the state of a layer, or below the output. */
    private double between(int flight) {
        double arrow = arrow(flight);
        Storeys.Flight passed = storeys.flights().get(flight);
        double height = arrow + passed.words().size() * word();
        for (Storeys.Storey dense : passed.denses()) {
            height += dense(dense) + arrow + dense.words().size() * word();
        }
        return height;
    }

    /** The top of a Dense in between, from the top of the row: one of those of a flight, from below. */
    double denseTop(int flight, int number) {
        double top = foot(flight);
        for (Storeys.Storey dense : storeys.flights().get(flight).denses().subList(0, number + 1)) {
            top -= dense.words().size() * word() + arrow(flight) + dense(dense);
        }
        return top;
    }

    /** The length of an arrow of a flight, without the words on it. */
    double arrow(int flight) {
        return flight == 0 || flight == layers ? gap() : layerGap();
    }

    /** The top of the box that a flight leads up from. */
    double foot(int flight) {
        return flight == 0 ? inputTop() : stateTop(flight - 1);
    }

    /** The height of the box of a Dense in between. */
    double dense(Storeys.Storey dense) {
        return cells() ? 20 * high : valueHeight(dense.units());
    }

    /** The height of a word on an arrow; from afar there are none. */
    double word() {
        return numbers() ? 13 * high : 0;
    }

    double height() {
        return inputTop() + input();
    }

    /** The height of the row and the space to the next one. */
    double rowPitch() {
        return height() + ((tall ? 8 : at(6, 11)) + (marked ? 8 : 0)) * high;
    }

    /** Whether the order of its rows is marked below. */
    boolean marked() {
        return marked;
    }

    /** How far below the top of the row the mark stands of what does not go on. */
    double orderLine() {
        return height() + Math.min(12, 9.5 * high);
    }
}
