package unrolled.io.trace;

import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.run.Run;

/** The moments of one run in a JSON document. */
final class JsonMoments implements SlotText {
    private final TraceSelection selection;
    private final byte[] run;
    private final Quantity[] quantities;
    /** {@code [layers][units]}: the chosen ones. */
    private final int[][] units;

    JsonMoments(Run run, TraceSelection selection) {
        this.selection = selection;
        this.run = new ByteText().add(JsonParts.text(run.id())).toBytes();
        this.quantities = selection.quantities();
        this.units = selection.unitsOf(run);
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public void add(SlotMoment moment, ByteText to) {
        to.add("\n{\"run\": ").add(run);
        to.add(", \"epoch\": ").number(moment.block().epoch() + 1);
        to.add(", \"batch\": ").number(moment.block().batch() + 1);
        to.add(", \"step\": ").number(moment.step() + 1);
        to.add(", \"sample\": ").number(moment.sample());
        to.add(", \"slot\": ").number(moment.slot());
        if (selection.has(TraceColumn.CALL)) {
            to.add(", \"call\": \"").add(moment.call());
            to.add("\", \"call_number\": ").number(moment.callNumber());
        }
        if (selection.has(TraceColumn.X)) {
            input(moment, to);
        }
        layers(moment, to);
        compared(moment, to);
        to.add('}');
    }

    private static void input(SlotMoment moment, ByteText to) {
        if (moment.recording().recorded().inputs()) {
            JsonParts.numbers(", \"input\": ", moment.features(), moment::x, to);
        } else {
            to.add(", \"input\": null");
        }
    }

    private void layers(SlotMoment moment, ByteText to) {
        if (quantities.length == 0) {
            return;
        }
        to.add(", \"layers\": [");
        for (int layer = 0; layer < units.length; layer++) {
            to.add(layer == 0 ? "{\"layer\": " : ", {\"layer\": ").number(layer + 1);
            layer(moment, layer, to);
            to.add('}');
        }
        to.add(']');
    }

    private void layer(SlotMoment moment, int layer, ByteText to) {
        Recording recording = moment.recording();
        int[] chosen = units[layer];
        if (!selection.units().isAll()) {
            to.add(", \"units\": [");
            for (int n = 0; n < chosen.length; n++) {
                to.add(n == 0 ? "" : ", ").number(chosen[n]);
            }
            to.add(']');
        }
        for (Quantity quantity : quantities) {
            String key = ", \"" + TraceColumn.of(quantity).word() + "\": ";
            if (recording.recorded().has(quantity)) {
                JsonParts.numbers(
                        key,
                        chosen.length,
                        n -> recording.at(quantity, layer, moment.slot(), moment.step(), chosen[n]),
                        to);
            } else {
                to.add(key).add("null");
            }
        }
    }

    private void compared(SlotMoment moment, ByteText to) {
        if (selection.has(TraceColumn.OUTPUT) && moment.outputs() > 0) {
            JsonParts.numbers(", \"output\": ", moment.outputs(), moment::output, to);
        }
        if (selection.has(TraceColumn.TARGET) && moment.targets() > 0) {
            JsonParts.numbers(", \"target\": ", moment.targets(), moment::target, to);
        }
        if (selection.has(TraceColumn.LOSS) && moment.hasLoss()) {
            JsonParts.number(", \"loss\": ", moment.loss(), to);
        }
    }
}
