package unrolled.engine.forward;

import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;

/** What one layer wrote down while a batch ran: a block of numbers for every slot at every step that the layer saw. */
public final class LayerRecording {
    /** Numbers of a block: i f g o c h [6U] of an LSTM, the output of another layer. */
    final int width;
    /** Where in a block the output of the layer begins. */
    public final int outputAt;
    /** {@code [steps][B][width]}. */
    public final double[] values;

    private final int batch;
    /** The step of the batch that is step 0 here: the last one where only that comes in from below. */
    public final int first;

    /** @param spare numbers that nobody needs any more, to be written over if they are as many; may be empty */
    LayerRecording(Layer layer, int batch, int steps, int first, double[] spare) {
        this.batch = batch;
        this.first = first;
        boolean lstm = layer instanceof Lstm;
        width = lstm ? 6 * layer.units() : layer.units();
        outputAt = lstm ? 5 * layer.units() : 0;
        long size = (long) (steps - first) * batch * width;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A layer with " + layer.units() + " units, " + batch + " slots and "
                    + steps + " steps would write down " + size
                    + " numbers, more than fit into an array: run fewer steps at once");
        }
        values = spare.length == size ? spare : new double[(int) size];
    }

    /** Writes a row, {@code units} numbers of each of {@code slots} slots: those of the first from {@code at} on. */
    void write(double[] row, int slots, int units, int at) {
        for (int n = 0; n < slots; n++) {
            System.arraycopy(row, n * units, values, at + n * width, units);
        }
    }

    /** Where the block of a slot and step begins. */
    public int at(int slot, int step) {
        return ((step - first) * batch + slot) * width;
    }
}
