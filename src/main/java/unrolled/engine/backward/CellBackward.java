package unrolled.engine.backward;

/** The cells of some slots of an LSTM layer backwards; {@link LstmBackward} says what the letters mean. */
interface CellBackward {
    /** Takes a step of all its slots back to dz {@code [S][4U]}, which is written, and dc'. */
    void step(LstmStep at, int step, double[] dz);

    /** {@code [S][U]}: dc' of the step that was taken back last. */
    double[] backC();
}
