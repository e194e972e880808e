package unrolled.engine.forward;

import java.util.function.IntConsumer;

/**
 * Shares out the slots of a batch: never a sum, so that the bits are the same for any number of parts. Who has threads
 * hands in workers that compute several parts at once.
 */
public interface Workers {
    /** One part, on the caller's thread. */
    Workers NONE = new Workers() {
        @Override
        public int most() {
            return 1;
        }

        @Override
        public void compute(int parts, IntConsumer part) {
            for (int p = 0; p < parts; p++) {
                part.accept(p);
            }
        }
    };

    /** How many parts of a batch are worth while: at least one. */
    int most();

    /** Computes the parts from 0 to before {@code parts}, each once, in any order or at once, and returns after the last. */
    void compute(int parts, IntConsumer part);
}
