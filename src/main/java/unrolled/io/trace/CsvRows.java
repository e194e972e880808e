package unrolled.io.trace;

import java.util.function.IntToDoubleFunction;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recorded;
import unrolled.engine.forward.Recording;
import unrolled.run.Run;

/** The lines of one run in a CSV file. */
final class CsvRows implements SlotText {
    private final TraceSelection selection;
    private final CsvWidths widths;
    private final byte[] run;
    private final Quantity[] quantities;
    /** {@code [layers][units]}: the chosen ones. */
    private final int[][] units;
    /** What all units share: the columns before theirs, and those after. */
    private final ByteText before = new ByteText();

    private final ByteText after = new ByteText();

    CsvRows(Run run, TraceSelection selection, CsvWidths widths) {
        this.selection = selection;
        this.widths = widths;
        this.run = new ByteText().add(cell(run.id())).toBytes();
        this.quantities = selection.quantities();
        this.units = selection.unitsOf(run);
    }

    @Override
    public int rows() {
        int rows = 0;
        for (int[] layer : units) {
            rows += layer.length;
        }
        return quantities.length == 0 ? 1 : rows;
    }

    @Override
    public void add(SlotMoment moment, ByteText to) {
        place(moment);
        shared(moment);
        if (quantities.length == 0) {
            to.add(before).add(after);
            return;
        }
        boolean[] recorded = recorded(moment.recording().recorded());
        for (int layer = 0; layer < units.length; layer++) {
            for (int unit : units[layer]) {
                to.add(before).add(',').number(layer + 1).add(',').number(unit);
                numbers(moment, layer, unit, recorded, to);
                to.add(after);
            }
        }
    }

    private void place(SlotMoment moment) {
        before.clear();
        before.add(run);
        before.add(',').number(moment.block().epoch() + 1);
        before.add(',').number(moment.block().batch() + 1);
        before.add(',').number(moment.step() + 1);
        before.add(',').number(moment.sample());
        before.add(',').number(moment.slot());
    }

    private void shared(SlotMoment moment) {
        after.clear();
        if (selection.has(TraceColumn.CALL)) {
            after.add(',').add(moment.call()).add(',').number(moment.callNumber());
        }
        cells(widths.x(), moment.features(), moment::x);
        cells(widths.output(), moment.outputs(), moment::output);
        cells(widths.target(), moment.targets(), moment::target);
        if (selection.has(TraceColumn.LOSS)) {
            after.add(',');
            if (moment.hasLoss()) {
                after.number(moment.loss());
            }
        }
        after.add('\n');
    }

    /** So many cells, of which the first are filled. */
    private void cells(int width, int count, IntToDoubleFunction numbers) {
        for (int n = 0; n < width; n++) {
            after.add(',');
            if (n < count) {
                after.number(numbers.applyAsDouble(n));
            }
        }
    }

    /** Which of the quantities there are. */
    private boolean[] recorded(Recorded all) {
        boolean[] recorded = new boolean[quantities.length];
        for (int q = 0; q < quantities.length; q++) {
            recorded[q] = all.has(quantities[q]);
        }
        return recorded;
    }

    private void numbers(SlotMoment moment, int layer, int unit, boolean[] recorded, ByteText to) {
        Recording recording = moment.recording();
        for (int q = 0; q < quantities.length; q++) {
            to.add(',');
            if (recorded[q]) {
                to.number(recording.at(quantities[q], layer, moment.slot(), moment.step(), unit));
            }
        }
    }

    /** A text as a cell. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean special = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
