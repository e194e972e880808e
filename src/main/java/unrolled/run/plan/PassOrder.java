package unrolled.run.plan;

/** In which order a pass takes its samples, counted from its first one; places go on from slot to slot and from batch to batch. */
public interface PassOrder {
    /** As they come. */
    PassOrder IN_TURN = new PassOrder() {
        @Override
        public int at(int place) {
            return place;
        }

        @Override
        public int placeOf(int sample) {
            return sample;
        }
    };

    /** Which sample comes at a place. */
    int at(int place);

    /** At which place a sample comes. */
    int placeOf(int sample);

    /** As many streams as slots, each of as many samples as there are batches: slot i of batch k takes sample i m + k. */
    record Interleaved(int slots, int batches) implements PassOrder {
        @Override
        public int at(int place) {
            return place % slots * batches + place / slots;
        }

        @Override
        public int placeOf(int sample) {
            return sample % batches * slots + sample / batches;
        }
    }
}
