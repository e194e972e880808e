package unrolled.io.cases;

import java.util.List;
import java.util.Optional;
import unrolled.io.json.JsonValue;
import unrolled.run.plan.Plan;

/** Holds entries of a case to their places: what an entry says of itself must be where it stands in the run. */
record Places(Plan plan) {
    /** One entry for every batch, in the order in which they are run. */
    List<JsonValue> entries(JsonValue expected) {
        if (expected.size() != plan.allBatches()) {
            throw expected.shouldBe("a list of " + plan.allBatches() + " batches");
        }
        return expected.list();
    }

    void require(JsonValue entry, int epoch, int batch) {
        require(entry.optional("epoch"), epoch);
        require(entry.optional("batch"), batch);
        Optional<JsonValue> samples = entry.optional("samples");
        if (samples.isPresent()) {
            List<JsonValue> range = samples.get().list();
            int from = plan.sample(epoch, batch, 0);
            int to = from + plan.slots(epoch, batch);
            if (range.size() != 2
                    || range.get(0).wholeNumber() != from
                    || range.get(1).wholeNumber() != to) {
                throw samples.get().shouldBe("[" + from + ", " + to + "]");
            }
        }
    }

    private static void require(Optional<JsonValue> number, int expected) {
        if (number.isPresent() && number.get().wholeNumber() != expected) {
            throw number.get().shouldBe(String.valueOf(expected));
        }
    }
}
