package unrolled.diagram.twin;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.diagram.base.Words;

/**
 * All numbers of the batches in which the runs stand, a row each, and what their full bars stand for.
 *
 * @param header the names of the columns
 */
public record TwinTable(List<String> header, List<TwinRow> rows) {
    /** Nothing of any run. */
    public static final TwinTable NONE = new TwinTable(List.of(), List.of());

    private static final List<String> COLUMNS =
            List.of("run", "epoch", "batch", "step", "slot", "sample", "what", "unit", "value");

    public TwinTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    static TwinTable of(Stream<TwinRow> rows, Words words) {
        return new TwinTable(
                COLUMNS.stream()
                        .map(column -> words.of("twin.column." + column))
                        .toList(),
                rows.toList());
    }

    /** As a spreadsheet takes it: a line for the header and for each row, with tabs between the cells. */
    public String text() {
        return Stream.concat(Stream.of(header), rows.stream().map(TwinRow::cells))
                .map(cells -> cells.stream().map(TwinTable::cell).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
    }

    /** The name of a column may have anything in it. */
    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
