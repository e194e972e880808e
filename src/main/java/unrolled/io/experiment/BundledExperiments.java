package unrolled.io.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unrolled.data.Table;
import unrolled.data.file.Bundled;
import unrolled.engine.model.Activation;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerChoice.DenseChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** The experiments that come with the program. */
public final class BundledExperiments {
    private static final String OPENING = "airline-passengers";

    /** The question's own; what goes in and what comes out; what becomes of the state; how far it goes. */
    private static final List<List<String>> GROUPS = List.of(
            List.of(OPENING, "airline-training", "heating-demand"),
            List.of(
                    "one-to-one",
                    "one-to-many",
                    "one-to-many-multivariate",
                    "many-to-one",
                    "many-to-one-multivariate",
                    "many-to-many-synchronous",
                    "many-to-many-shifted",
                    "look-back-steps-or-features"),
            List.of("stateful-memory", "train-n-predict-1", "validation-pollutes"),
            List.of("ten-million"));

    private static final List<String> NAMES =
            GROUPS.stream().flatMap(List::stream).toList();

    private BundledExperiments() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The names as a menu shows them, those together that are about the same. */
    public static List<List<String>> groups() {
        return GROUPS;
    }

    /**
     * The experiment that the program opens with, the question's own: the same as in its file, which is not read here
     * because the window waits for it, and loading a JSON library takes longer than all the rest.
     */
    public static Experiment opening() {
        DataChoice data = DataChoice.of(Bundled.table(OPENING), "passengers");
        Optional<DenseChoice> dense = Optional.of(new DenseChoice(1, Activation.LINEAR));
        return new Experiment(
                "Airline passengers: does the state go on?",
                data,
                ModelChoice.stack(List.of(4), dense, 508),
                List.of(
                        openingRun("A", 1, true, ResetRule.EVERY_EPOCH),
                        openingRun("B", 1, false, ResetRule.NEVER),
                        openingRun("C", 4, true, ResetRule.EVERY_EPOCH)));
    }

    /** Two epochs over 140 samples, which 1 and 4 divide. */
    private static RunChoice openingRun(String id, int batchSize, boolean stateful, ResetRule reset) {
        return RunChoice.predicting(id, batchSize, stateful, 2).withReset(reset).withSamples(OptionalInt.of(140));
    }

    /** The experiment of this name; throws ExperimentException that lists the names there are. */
    public static Experiment named(String name) {
        return document(name).experiment();
    }

    /** The experiment of this name, and where there is something to see in it; throws as {@link #named} does. */
    public static Document document(String name) {
        if (!NAMES.contains(name)) {
            throw new ExperimentException("bundled.unknown", name, NAMES);
        }
        String resource = "/assets/experiments/" + name + ".json";
        try (InputStream in = BundledExperiments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program: install it again");
            }
            return ExperimentFile.document(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The runs and the model of the opening experiment over another series: its first column that tells something predicts
     * itself. Every run uses as many samples as fill its batches; several series of one table are kept apart.
     */
    public static Experiment openingOver(Table table) {
        return openingOver(DataChoice.over(table));
    }

    /** The same over a series of which it is chosen what is read. */
    public static Experiment openingOver(DataChoice data) {
        Experiment opening = opening();
        boolean several = data.seriesBy().isPresent();
        int count = Math.max(1, data.sampleCountOrNone());
        return opening.withTitle(data.table().name())
                .withData(data)
                .withRuns(opening.runs().stream()
                        .map(run -> run.withSamples(OptionalInt.empty())
                                .withBatchSize(run.batchSize() == 1 ? 1 : batchSize(count))
                                .withReset(run.reset().whereSeriesChanges(several && run.stateful())))
                        .map(run -> run.withSamples(full(count, run.batchSize())))
                        .toList());
    }

    /** The largest of 4, 3 and 2 that divides the samples, else 4: or all of them, if they are fewer. */
    private static int batchSize(int count) {
        return Math.min(
                count,
                IntStream.of(4, 3, 2)
                        .filter(size -> count % size == 0)
                        .findFirst()
                        .orElse(4));
    }

    /** So many samples as fill batches; empty for all. */
    private static OptionalInt full(int count, int batchSize) {
        return count % batchSize == 0 ? OptionalInt.empty() : OptionalInt.of(count - count % batchSize);
    }
}
