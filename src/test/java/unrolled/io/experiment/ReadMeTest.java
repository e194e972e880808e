package unrolled.io.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unrolled.experiment.Experiment;
import unrolled.experiment.check.Check;
import unrolled.run.Trace;
import unrolled.run.Traces;

/** What the read-me says of the file, and the experiment that it shows. */
class ReadMeTest {
    private static final String README = text();
    private static final String EXAMPLE = first("```json\n(.*?)```", README);

    private static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    /** The numbers were computed in NumPy from the rows of the table and the weights of the file alone. */
    @Test
    void theExampleComputesWhatNumPyDoes() {
        Experiment experiment = ExperimentFile.parse(EXAMPLE, "README.md");
        assertEquals(List.of(), Check.problems(experiment));
        List<Trace> traces = Traces.of(experiment);
        Trace learns = traces.get(0);
        assertEquals(6, learns.run().samples().count(), "three windows of each station");
        double[] losses = {0.06594853610696187, 0.06184548806193207, 0.061330845536210744, 0.052245376525498176};
        for (int epoch = 0; epoch < losses.length; epoch++) {
            assertEquals(losses[epoch], learns.losses().of(epoch), 1e-15);
        }
        Trace dayByDay = traces.get(1);
        assertEquals(14, dayByDay.run().samples().count());
        assertEquals(0.36188330013516773, output(dayByDay, 0, 6, 1), 1e-15);
        assertEquals(0.0034482511705464826, output(dayByDay, 0, 4, 1), 1e-15, "0 mm from zero state: batch 4 is reset");
        assertEquals(-0.00201729011860894, output(dayByDay, 1, 1, 0), 1e-15, "its own output is what it reads");
    }

    private static double output(Trace trace, int epoch, int batch, int slot) {
        var recording = trace.block(epoch, batch).recording();
        return recording.output(slot, recording.steps() - 1, 0);
    }

    /** The sentence about a key that is not known says which are. */
    @Test
    void everyKeyOfEveryPartIsNamed() {
        Set<String> keys = new TreeSet<>();
        Matcher objects = Pattern.compile("\\{(?=\\s*\")").matcher(EXAMPLE);
        while (objects.find()) {
            String odd = EXAMPLE.substring(0, objects.end()) + "\"odd\": 0, " + EXAMPLE.substring(objects.end());
            String said = assertThrows(ExperimentException.class, () -> ExperimentFile.parse(odd, "README.md"))
                    .getMessage();
            keys.addAll(List.of(
                    first("odd is not known: expected here are (.*)", said).split(", ")));
        }
        assertTrue(keys.containsAll(Set.of("schema", "table", "layers", "rate", "dtype", "reset_n", "slot", "unit")));
        for (String key : keys) {
            assertTrue(README.contains("`" + key + "`") || EXAMPLE.contains("\"" + key + "\""), key);
        }
    }
}
