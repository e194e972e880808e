package unrolled.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import unrolled.data.Table;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;

/** The experiments that come with the program. */
public final class BundledExperiments {
    private static final String OPENING = "airline-passengers";
    private static final List<String> NAMES = List.of(OPENING, "heating-demand");

    private BundledExperiments() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The experiment that the program opens with: the question's own. */
    public static Experiment opening() {
        return named(OPENING);
    }

    /** The experiment of this name; throws ExperimentException that lists the names there are. */
    public static Experiment named(String name) {
        if (!NAMES.contains(name)) {
            throw new ExperimentException(
                    "there is no bundled experiment '" + name + "': choose one of " + String.join(", ", NAMES));
        }
        String resource = "/assets/experiments/" + name + ".json";
        try (InputStream in = BundledExperiments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program: install it again");
            }
            return ExperimentFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The runs and the model of the opening experiment over another series: its first column of numbers foretells
     * itself. All runs use the same samples, as many as fill the batches of each.
     */
    public static Experiment openingOver(Table table) {
        Experiment opening = opening().withTitle(table.name()).withData(DataChoice.of(table));
        int count = Math.max(
                1, table.rows() - opening.data().lookBack() - opening.data().distance() + 1);
        int largest =
                opening.runs().stream().mapToInt(RunChoice::batchSize).max().orElse(1);
        OptionalInt full = count < largest ? OptionalInt.empty() : OptionalInt.of(count - count % largest);
        return opening.withRuns(opening.runs().stream()
                .map(run -> run.withBatchSize(Math.min(run.batchSize(), count)).withSamples(full))
                .toList());
    }
}
