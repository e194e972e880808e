package unrolled.diagram.order;

import unrolled.figure.Bounds;

/** How wide the boxes of a tape are, so that several batches have room side by side. */
record TapeShape(int steps, double pitch, double gap, int parts) {
    static final double LEFT = 12;
    /** Left of the first batch, for what leads into it. */
    static final double LEAD = 24;

    static final double STATE = 40;
    private static final double PITCH = 33;
    private static final double PAD = 4;
    private static final double GAP = 34;
    private static final double WIDEST = 62;
    private static final double LEAST = 5;
    private static final double NUMBERS = 24;

    /** As many batches as have room, spread over all of it, or two with narrower boxes. */
    static TapeShape of(int steps, double width) {
        double room = width - 2 * LEFT - LEAD;
        int whole = (int) ((room + GAP) / (steps * PITCH + 2 * PAD + GAP));
        if (whole >= 2) {
            double free = room - whole * (steps * PITCH + 2 * PAD);
            return new TapeShape(steps, PITCH, Math.min(WIDEST, free / (whole - 1)), whole);
        }
        double pitch = Math.max(LEAST, ((room - GAP) / 2 - 2 * PAD) / steps);
        int parts = (int) Math.max(1, (room + GAP) / (steps * pitch + 2 * PAD + GAP));
        return new TapeShape(steps, pitch, GAP, parts);
    }

    boolean numbers() {
        return pitch >= NUMBERS;
    }

    private double partWidth() {
        return steps * pitch + 2 * PAD;
    }

    /** Around the boxes of a batch, with its top at 0. */
    Bounds part(int number) {
        double left = LEFT + LEAD + number * (partWidth() + gap);
        return new Bounds(left, 0, partWidth(), STATE);
    }

    Bounds box(int number, int step) {
        double gapInside = Math.min(3, pitch * 0.15);
        return new Bounds(part(number).x() + PAD + step * pitch + gapInside / 2, PAD, pitch - gapInside, 21);
    }
}
