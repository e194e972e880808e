package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.Limits;
import unrolled.experiment.RunChoice;
import unrolled.experiment.check.Check;
import unrolled.io.experiment.ExperimentFile;

/** A series may have thousands of columns: they are found by their names, and ticked one by one or all at once. */
@ExtendWith(Toolkit.class)
class ManyColumnsTest {
    private static final int COLUMNS = 4000;
    private static Shown window;

    @BeforeAll
    static void show() {
        window = new Shown(wide(COLUMNS));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        window.begin(wide(COLUMNS));
    }

    /** Columns c0, c1, ... of 6 rows, of which the first one predicts itself. */
    private static Experiment wide(int columns) {
        List<Column> made = IntStream.range(0, columns)
                .mapToObj(n -> Column.of("c" + n, new double[] {n, 2, 3, 5, 8, 13}))
                .toList();
        return Examples.airline()
                .withData(DataChoice.of(Table.of("wide", made), "c0"))
                .withRuns(List.of(RunChoice.predicting("A", 1, true, 1)));
    }

    private static List<String> features() {
        return window.experiment().data().features();
    }

    @Test
    void aColumnIsFoundByItsName() {
        try (OpenColumns features = OpenColumns.of(window, "features")) {
            assertEquals(COLUMNS, features.names().size());
            features.find(" C399");
            assertEquals(
                    List.of("c399", "c3990", "c3991", "c3992"), features.names().subList(0, 4));
            features.click("c3991");
            assertEquals(List.of("c0", "c3991"), features());
        }
    }

    @Test
    void escapeClosesTheList() {
        OpenColumns targets = OpenColumns.of(window, "targets");
        window.press(targets.list(), KeyCode.ESCAPE);
        assertFalse(targets.isOpen());
    }

    @Test
    void allThatAreFoundAreTickedAtOnce() {
        try (OpenColumns features = OpenColumns.of(window, "features")) {
            features.find("c39");
            features.take("All of these");
            assertEquals(1 + 1 + 10 + 100, features().size(), "c0, c39, c390 to c399, c3900 to c3999");
            assertEquals(
                    "112 columns: c0, c39, c390, c391, c392, c393, …", ((Labeled) window.node("features")).getText());
            features.find("");
            features.take("Only the first");
            assertEquals(List.of("c0"), features());
        }
    }

    @Test
    void asManyAsCanBeReadAreFeaturesAndNoMore() {
        Experiment all = wide(Limits.FEATURES);
        List<String> names =
                all.data().table().columns().stream().map(Column::name).toList();
        Experiment every = all.withData(all.data().withFeatures(names));
        assertEquals(Optional.empty(), Check.firstProblem(every));
        Experiment more = wide(Limits.FEATURES + 1);
        List<String> one =
                more.data().table().columns().stream().map(Column::name).toList();
        assertTrue(
                Check.firstProblem(more.withData(more.data().withFeatures(one))).isPresent());
        assertEquals(every, ExperimentFile.parse(ExperimentFile.write(every), "wide.json"));
        window.begin(every);
        assertEquals("4096 columns: c0, c1, c2, c3, c4, c5, …", ((Labeled) window.node("features")).getText());
    }
}
