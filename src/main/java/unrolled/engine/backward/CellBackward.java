package unrolled.engine.backward;

/** The cells of an LSTM layer backwards; {@link LstmBackward} says what the letters mean. */
interface CellBackward {
    /** Takes a step of all slots back to dz {@code [B][4U]}, which is written, and dc'. */
    void step(int step, double[] dz);

    /** {@code [B][U]}: dc' of the step that was taken back last. */
    double[] backC();
}
