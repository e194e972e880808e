package unrolled.diagram.cell;

import unrolled.figure.Bounds;
import unrolled.figure.Point;

/**
 * Where the parts of a cell stand: what comes in at the left, the conveyor of c above, the gates with their curves under
 * it, what goes out at the right, and the numbers of the chosen unit at the bottom.
 *
 * @param units of the layer
 * @param chosen the unit that is always among those with a row
 */
record CellLayout(double width, double height, int units, int chosen) {
    /** How many gates there are. */
    static final int GATES = 4;

    static final double MARGIN = 20;
    private static final double HEAD = 52;
    private static final double NUMBERS = 100;
    private static final double SIDE = 112;
    private static final double PAD = 4;
    private static final double LEAST_ROW = 16;
    private static final double MOST_ROW = 22;
    private static final int MOST_ROWS = 12;
    private static final double LEAST_CURVE = 46;
    private static final double MOST_CURVE = 92;
    private static final double LEAST_GAP = 66;
    private static final double MOST_GAP = 104;
    /** Names above and below the boxes, z under the curves, and the lines that go to them. */
    private static final double REST = 18 + 20 + 18 + 58;

    private double room() {
        return Math.max(0, height - HEAD - NUMBERS);
    }

    /** How many units have a row. */
    int rows() {
        double boxes = room() - REST - LEAST_CURVE - LEAST_GAP - 4 * PAD;
        return Math.max(1, Math.min(Math.min(units, MOST_ROWS), (int) (boxes / 2 / LEAST_ROW)));
    }

    /** The first unit that has a row. */
    int firstRow() {
        return Math.max(0, Math.min(chosen - rows() / 2, units - rows()));
    }

    /** The unit whose row in a box is at this height. */
    int unitAt(Bounds box, double y) {
        int row = (int) ((y - box.y() - PAD) / row());
        return firstRow() + Math.max(0, Math.min(row, rows() - 1));
    }

    private double spare(double used) {
        return Math.max(0, room() - REST - 4 * PAD - used);
    }

    double row() {
        double spare = spare(LEAST_CURVE + LEAST_GAP);
        return Math.max(LEAST_ROW, Math.min(MOST_ROW, spare / 2 / rows()));
    }

    private double box() {
        return rows() * row() + 2 * PAD;
    }

    private double curveHeight() {
        double spare = spare(LEAST_GAP + 2 * rows() * row());
        return Math.max(LEAST_CURVE, Math.min(MOST_CURVE, LEAST_CURVE + (spare - LEAST_CURVE) / 2));
    }

    private double gap() {
        double spare = spare(curveHeight() + 2 * rows() * row());
        return Math.max(LEAST_GAP, Math.min(MOST_GAP, spare));
    }

    private double top() {
        double used = REST + curveHeight() + gap() + 2 * box();
        return HEAD + 18 + Math.max(0, (room() - used) / 2);
    }

    /** c as it came in. */
    Bounds previousC() {
        return new Bounds(MARGIN, top(), SIDE, box());
    }

    Bounds previousH() {
        return new Bounds(MARGIN, gateTop(), SIDE, box());
    }

    Bounds input() {
        return new Bounds(MARGIN, curve(0).y(), SIDE, Math.min(curve(0).height(), 62));
    }

    Bounds c() {
        return new Bounds(width - MARGIN - SIDE, top(), SIDE, box());
    }

    Bounds h() {
        return new Bounds(width - MARGIN - SIDE, gateTop(), SIDE, box());
    }

    Bounds output() {
        return new Bounds(width - MARGIN - SIDE, curve(0).y() + 6, SIDE, Math.min(curve(0).height() - 6, 52));
    }

    /** The height of the middle of the conveyor. */
    double conveyor() {
        return previousC().centerY();
    }

    private double gateTop() {
        return top() + box() + gap();
    }

    private double gateWidth() {
        return Math.max(20, Math.min(132, (gatesRight() - gatesLeft()) / GATES - 14));
    }

    private double gatesLeft() {
        return MARGIN + SIDE + 62;
    }

    private double gatesRight() {
        return width - MARGIN - SIDE - 112;
    }

    /** The box of a gate: 0 to 3 for f, i, g, o. */
    Bounds gate(int index) {
        double step = (gatesRight() - gatesLeft() - gateWidth()) / (GATES - 1);
        return new Bounds(gatesLeft() + index * step, gateTop(), gateWidth(), box());
    }

    /** The curve that makes the values of a gate of its sums. */
    Bounds curve(int index) {
        Bounds gate = gate(index);
        double width = Math.min(gate.width(), curveHeight() * 1.7);
        return new Bounds(gate.centerX() - width / 2, gate.bottom() + 20, width, curveHeight());
    }

    /** Where the lines of x and h' arrive under a curve. */
    double arrivals() {
        return curve(0).bottom() + 19;
    }

    /** The line along which h' goes to all gates; that of x is a little lower. */
    double bus() {
        return arrivals() + 17;
    }

    /** Where c' is multiplied by f. */
    Point kept() {
        return new Point(gate(0).centerX(), conveyor());
    }

    /** Where i is multiplied by g. */
    Point written() {
        double y = Math.max(gateTop() - 26, conveyor() + 48);
        return new Point(sum().x(), y);
    }

    /** Where what is written is added to what is kept. */
    Point sum() {
        return new Point((gate(1).centerX() + gate(2).centerX()) / 2, conveyor());
    }

    /** Where tanh(c) is multiplied by o. */
    Point shown() {
        return new Point(width - MARGIN - SIDE - 60, h().centerY());
    }

    Bounds tanh() {
        double middle = (conveyor() + shown().y()) / 2;
        return new Bounds(shown().x() - 30, middle - 13, 60, 26);
    }

    /** The equations of the chosen unit. */
    Bounds numbers() {
        return new Bounds(MARGIN - 6, height - NUMBERS, width - 2 * MARGIN + 12, NUMBERS - 10);
    }
}
