package unrolled.engine.forward;

/** Says before which steps which slots forget: h and c of the slot become zero in all layers. */
@FunctionalInterface
public interface Resets {
    /** Nothing is ever reset. */
    Resets NONE = (step, slot) -> false;

    /** Whether {@code slot} is reset before {@code step}; both count from 0 within the batch that is run. */
    boolean before(int step, int slot);
}
