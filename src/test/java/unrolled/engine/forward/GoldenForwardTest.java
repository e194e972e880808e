package unrolled.engine.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;

/** Numbers of a float64 reference that agrees with TensorFlow and PyTorch. */
class GoldenForwardTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void allNineCasesAreThere() throws IOException {
        assertEquals(9, cases().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void traceOutputAndStateAgree(Path file) throws IOException {
        JsonNode golden = JSON.readTree(file.toFile());
        Model model = model(golden.get("model"));
        int batch = golden.get("model").get("batch").intValue();
        int steps = golden.get("model").get("timesteps").intValue();
        JsonNode initial = golden.get("initial_state");
        State start = initial.isNull() ? State.zero(model, batch) : state(model, initial);
        Recording recording = Forward.run(model, flat(golden.get("inputs")), batch, steps, start);

        double tolerance = golden.get("tolerance").doubleValue();
        assertTrace(golden.get("trace"), recording, tolerance);
        assertOutput(golden.get("output"), model, recording, tolerance);
        assertState(state(model, golden.get("final_state")), recording.end(), tolerance);
    }

    private static void assertTrace(JsonNode trace, Recording recording, double tolerance) {
        for (int layer = 0; layer < trace.size(); layer++) {
            for (Quantity quantity : Quantity.values()) {
                double[] expected = flat(trace.get(layer).get(quantity.name().toLowerCase(Locale.ROOT)));
                int units = expected.length / recording.batch() / recording.steps();
                for (int at = 0; at < expected.length; at++) {
                    int step = at / units % recording.steps();
                    int slot = at / units / recording.steps();
                    double found = recording.at(quantity, layer, slot, step, at % units);
                    assertEquals(expected[at], found, tolerance, quantity + " of layer " + layer + " at " + at);
                }
            }
        }
    }

    private static void assertOutput(JsonNode output, Model model, Recording recording, double tolerance) {
        double[] expected = flat(output);
        int width = model.outputWidth();
        int shown = model.outputsSequence() ? recording.steps() : 1;
        assertEquals(recording.batch() * shown * width, expected.length);
        for (int at = 0; at < expected.length; at++) {
            int step = recording.steps() - shown + at / width % shown;
            double found = recording.output(at / width / shown, step, at % width);
            assertEquals(expected[at], found, tolerance, "output at " + at);
        }
    }

    private static void assertState(State expected, State found, double tolerance) {
        assertEquals(expected.batch(), found.batch());
        assertTrue(expected.layers() > 0);
        for (int layer = 0; layer < expected.layers(); layer++) {
            for (int at = 0; at < expected.batch() * expected.units(layer); at++) {
                int slot = at / expected.units(layer);
                int unit = at % expected.units(layer);
                assertEquals(expected.h(layer, slot, unit), found.h(layer, slot, unit), tolerance);
                assertEquals(expected.c(layer, slot, unit), found.c(layer, slot, unit), tolerance);
            }
        }
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(f -> f.getFileName().toString().startsWith("forward_")).sorted().toList().stream();
        }
    }

    private static Model model(JsonNode model) {
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : model.get("layers")) {
            JsonNode weights = layer.get("weights");
            Matrix kernel = Matrix.of(rows(weights.get("kernel")));
            Matrix bias = new Matrix(1, kernel.columns(), flat(weights.get("bias")));
            layers.add(
                    layer.get("type").asText().equals("lstm")
                            ? new Lstm(
                                    layer.get("return_sequences").booleanValue(),
                                    kernel,
                                    Matrix.of(rows(weights.get("recurrent_kernel"))),
                                    bias)
                            : new Dense(
                                    Activation.named(layer.get("activation").asText()),
                                    layer.get("time_distributed").booleanValue(),
                                    kernel,
                                    bias));
        }
        return new Model(model.get("features").intValue(), layers);
    }

    private static State state(Model model, JsonNode layers) {
        List<double[][]> h = new ArrayList<>();
        List<double[][]> c = new ArrayList<>();
        for (JsonNode layer : layers) {
            h.add(rows(layer.get("h")));
            c.add(rows(layer.get("c")));
        }
        return State.of(model, h, c);
    }

    private static double[][] rows(JsonNode array) {
        try {
            return JSON.treeToValue(array, double[][].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All numbers of a nested array, in order. */
    private static double[] flat(JsonNode array) {
        return numbers(array).mapToDouble(JsonNode::doubleValue).toArray();
    }

    private static Stream<JsonNode> numbers(JsonNode node) {
        return node.isNumber()
                ? Stream.of(node)
                : StreamSupport.stream(node.spliterator(), false).flatMap(GoldenForwardTest::numbers);
    }
}
