package unrolled.engine.forward;

/** The numbers of a batch that was recorded elsewhere; asked only for what it says that it has. */
public interface ToldNumbers {
    Recorded recorded();

    /** A gate or state of an LSTM after a step. */
    double at(Quantity quantity, int layer, int slot, int step, int unit);

    /** C or H that a slot began the batch with. */
    double start(Quantity quantity, int layer, int slot, int unit);

    /** A number that goes into the model. */
    default double x(int slot, int step, int feature) {
        return Double.NaN;
    }

    /** A number that the model gives out at a step. */
    default double y(int slot, int step, int n) {
        return Double.NaN;
    }
}
