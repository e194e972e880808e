package unrolled.io.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.analysis.MemoryWalk;
import unrolled.analysis.Provenance;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.forward.Forward;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Recording;
import unrolled.engine.forward.State;
import unrolled.engine.model.Model;
import unrolled.io.json.JsonValue;
import unrolled.run.plan.Moment;

/** What the steps left in c adds up to c, in every golden forward case at every step, slot, layer and unit. */
class GoldenMemoryTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "golden");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(f -> f.getFileName().toString().startsWith("forward_")).sorted().toList().stream();
        }
    }

    private static Recording recording(Path file) throws IOException {
        JsonValue json = JsonValue.parse(file.toString(), Files.readString(file));
        Model model = GoldenModel.read(json.field("model"));
        JsonValue inputs = json.field("inputs");
        int batch = inputs.size();
        int steps = Inputs.steps(inputs);
        State start = GoldenModel.state(json.optional("initial_state"), model, batch);
        return Forward.run(model, inputs.numbers(batch, steps, model.features()), batch, steps, start);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePartsAddUp(Path file) throws IOException {
        Recording recording = recording(file);
        int checked = 0;
        for (int layer = 0; layer < recording.start().layers(); layer++) {
            for (int slot = 0; slot < recording.batch(); slot++) {
                for (int step = 0; step < recording.steps(); step++) {
                    for (int unit = 0; unit < recording.start().units(layer); unit++) {
                        check(recording, new Cursor("", new Moment(0, 0, step), slot, layer, unit));
                        checked++;
                    }
                }
            }
        }
        assertTrue(checked > 0);
    }

    private static void check(Recording recording, Cursor place) {
        Provenance why = MemoryWalk.provenance(recording, place);
        int step = place.moment().step();
        double c = recording.at(Quantity.C, place.layer(), place.slot(), step, place.unit());
        assertEquals(step + 1, why.parts().size());
        assertEquals(c, why.c());
        assertEquals(c, why.sum(), 1e-12 * why.absoluteSum());
        assertEquals(
                recording.start().c(place.layer(), place.slot(), place.unit()),
                why.rest().written());
    }
}
