package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.data.Column;
import unrolled.data.Missing;
import unrolled.data.Scaling;
import unrolled.data.Sentence;
import unrolled.data.Table;
import unrolled.data.Treatment;
import unrolled.data.Windows;
import unrolled.debug.cursor.Cursor;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Problem.Remedy;

/** Whether one value of a column is so far off that a scale has next to no room for all others. */
final class FarValues {
    /** Of fewer rows nobody can tell which is the odd one. */
    private static final int FEWEST = 20;
    /** What stands in more than this part of the rows is no exception. */
    private static final double RARE = 0.01;
    /** All others have less room than this part of what the column spans. */
    private static final double ROOM = 0.01;
    /** And no more than this on the scale: one that was fitted without the far value has room for them. */
    private static final double CLOSE = 0.1;

    private FarValues() {}

    /**
     * A value that is the largest or smallest of its column.
     *
     * @param count in how many rows it stands
     * @param others how far apart all others are
     */
    private record Far(String column, double value, int count, double others) {
        boolean isFar(int rows, double spread, double divisor) {
            return rows >= FEWEST
                    && count <= Math.max(1, RARE * rows)
                    && others > 0
                    && others < ROOM * spread
                    && others < CLOSE * divisor;
        }
    }

    static Verdict check(CheckedRun run) {
        DataChoice data = run.experiment().data();
        if (!run.isFirst() || data.scaling() == Scaling.NONE) {
            return Verdict.NOT_ASKED;
        }
        Set<String> columns = new LinkedHashSet<>(data.features());
        columns.addAll(data.targets());
        return columns.stream()
                .flatMap(name -> far(data, data.table().column(name)).stream())
                .findFirst()
                .map(far -> found(run, far))
                .orElse(Verdict.SOUND);
    }

    private static Optional<Far> far(DataChoice data, Column column) {
        double[] values = column.values();
        double min = Scaling.min(values);
        double max = Scaling.max(values);
        double divisor = data.scale(column.name()).divisor();
        return Stream.of(far(column.name(), values, max, min), far(column.name(), values, min, max))
                .filter(far -> far.isFar(values.length, max - min, divisor))
                .findFirst();
    }

    /** @param other the end of the column that is not looked at */
    private static Far far(String column, double[] values, double end, double other) {
        int count = 0;
        double others = 0;
        for (double value : values) {
            count += value == end ? 1 : 0;
            others = value == end ? others : Math.max(others, Math.abs(value - other));
        }
        return new Far(column, end, count, others);
    }

    private static Verdict found(CheckedRun run, Far far) {
        double scaled =
                far.others() / run.experiment().data().scale(far.column()).divisor();
        Number value = Sentence.number(far.value());
        return run.look(
                place(run, far),
                say(far.count() == 1 ? "far.one" : "far", far.column(), value, rounded(scaled), far.count()),
                mend(run, far, value, Optional.empty()),
                mend(run, far, value, Optional.of(Missing.LINE)));
    }

    /** Without that value; its rows are left out, or filled where so many rows are needed. */
    private static Optional<Remedy> mend(CheckedRun run, Far far, Number value, Optional<Missing> rule) {
        DataChoice data = run.experiment().data();
        Table read = data.table().original();
        List<Column> columns = read.columns().stream()
                .map(column -> column.name().equals(far.column()) ? column.without(far.value()) : column)
                .toList();
        Treatment treatment = data.table().treatment();
        Table without = Table.of(read.name(), columns)
                .treated(rule.map(treatment::withMissing).orElse(treatment));
        return run.mend(say("mend.missing", value), run.experiment().withData(data.withTable(without)));
    }

    /** The first batch that has it among its inputs, or the first of all. */
    private static Cursor place(CheckedRun run, Far far) {
        Optional<Windows> windows = run.trace().run().samples().series();
        double[] numbers = run.experiment().data().table().column(far.column()).numbers();
        int samples = windows.isEmpty() ? 0 : windows.get().count();
        return IntStream.range(0, samples)
                .filter(sample -> IntStream.range(0, windows.get().steps())
                        .anyMatch(step -> numbers[windows.get().row(sample, step)] == far.value()))
                .boxed()
                .flatMap(sample -> run.plan().seat(0, sample).stream())
                .findFirst()
                .map(seat -> run.at(0, seat.batch()).inSlot(seat.slot()))
                .orElse(run.at(0, 0));
    }
}
