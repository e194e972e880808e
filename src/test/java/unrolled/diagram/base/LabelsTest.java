package unrolled.diagram.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.cell.InspectorDiagram;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.figure.TextMark;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

class LabelsTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    /** Letters, one after the other: a column each, which is 1 in the row of its letter alone. */
    private static Trace letters(int count) {
        List<Column> columns = IntStream.range(0, count)
                .mapToObj(letter -> Column.of(
                        "letter " + letter,
                        IntStream.range(0, count)
                                .mapToDouble(row -> row == letter ? 1 : 0)
                                .toArray()))
                .toList();
        DataChoice data = DataChoice.of(Table.of("letters", columns))
                .withFeatures(columns.stream().map(Column::name).toList())
                .withLookBack(1);
        Experiment experiment =
                Examples.series(count, Examples.run("A", 1, true).withSamples(OptionalInt.empty()));
        return Examples.trace(experiment.withData(data), "A");
    }

    private static Cursor at(int batch) {
        return Cursor.start("A").at(new Moment(0, batch, 0));
    }

    private static String input(int letters, int batch) {
        return Labels.input(letters(letters), at(batch), ENGLISH);
    }

    @Test
    void ofManyNumbersTheOneFarthestFromZeroIsToldByItsPlace() {
        assertTrue(input(26, 20).endsWith("8 of 26\nfarthest from 0: [20] +1.0000"), input(26, 20));
        assertFalse(input(8, 5).contains("farthest"), input(8, 5));
    }

    @Test
    void theInspectorTellsItToo() {
        View view = new View(List.of(letters(26)), at(20));
        List<TextMark> texts = InspectorDiagram.of(view, 290, Style.of(Theme.LIGHT, Locale.ENGLISH))
                .texts();
        TextMark told = texts.stream()
                .filter(text -> text.text().equals("0 \u2026 [20] +1.0000"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(texts.toString()));
        TextMark name = texts.stream()
                .filter(text -> text.text().equals("input x"))
                .findFirst()
                .orElseThrow();
        assertEquals(name.y(), told.y());
        assertTrue(name.bounds().right() < told.bounds().x(), told.toString());
    }
}
