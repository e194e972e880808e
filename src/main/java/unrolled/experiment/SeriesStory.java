package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.LeftOut;
import unrolled.data.Missing;
import unrolled.data.Sentence;
import unrolled.data.SeriesFile;
import unrolled.data.SpreadsheetDays;
import unrolled.data.Survey;
import unrolled.data.Table;
import unrolled.data.TimeAcross;
import unrolled.data.Treatment;

/** What was made of a series: how many rows are read of which columns, what was left out, and what was taken for what. */
public final class SeriesStory {
    private static final int MOST_TOLD = 3;

    /** So many columns are named in one line, and in sentences of their own; of more, the first few. */
    private static final int MOST_IN_A_LINE = 8;

    private static final int MOST_IN_SENTENCES = 20;

    private final DataChoice data;
    private final Table table;
    private final int mostNamed;
    private final List<Sentence> told = new ArrayList<>();

    private SeriesStory(DataChoice data, int mostNamed) {
        this.data = data;
        this.table = data.table();
        this.mostNamed = mostNamed;
    }

    /** In sentences without a full stop, the most important first; of data that can be read. */
    public static List<Sentence> of(DataChoice data) {
        return new SeriesStory(data, MOST_IN_SENTENCES).tell();
    }

    /** The same in one line, in which fewer columns are told one by one. */
    public static String line(DataChoice data, Locale locale) {
        return new SeriesStory(data, MOST_IN_A_LINE)
                .tell().stream().map(sentence -> sentence.text(locale)).collect(Collectors.joining("; "));
    }

    private List<Sentence> tell() {
        rows();
        leftOut();
        missing();
        if (table.generated().isEmpty()) {
            across();
            days();
            shorter();
            order();
            series();
            passedOver();
        }
        return List.copyOf(told);
    }

    private void say(String key, Object... arguments) {
        told.add(Sentence.of(Problem.class, key, arguments));
    }

    private boolean areMany(List<?> columns) {
        return columns.size() > mostNamed;
    }

    private <T> List<T> told(List<T> columns) {
        return areMany(columns) ? columns.subList(0, MOST_TOLD) : columns;
    }

    /** Of each of the first columns, and how many more there are. */
    private void tell(List<Column> columns, Consumer<Column> each, String more) {
        told(columns).forEach(each);
        if (areMany(columns)) {
            say(more, columns.size() - MOST_TOLD);
        }
    }

    private Object names(List<String> columns) {
        return areMany(columns)
                ? Sentence.of(Problem.class, "story.names", told(columns), columns.size() - MOST_TOLD)
                : columns;
    }

    private void rows() {
        String name = table.file().map(SeriesFile::name).orElse(table.name());
        String key = data.features().size() == 1 ? "story.column" : "story.columns";
        List<String> read = data.features().stream().map(this::shortly).toList();
        say(data.rows() == 1 ? key + ".one" : key, name, data.rows(), names(read));
        if (!data.targets().equals(data.features())) {
            say(data.targets().size() == 1 ? "story.target" : "story.targets", names(data.targets()));
        }
    }

    /** Of a column that has no name of its own only its number, where it stands alone behind the word. */
    private String shortly(String column) {
        boolean alone = data.features().size() == 1 && column.matches("column \\d+");
        return alone ? column.substring(column.indexOf(' ') + 1) : column;
    }

    private void leftOut() {
        List<LeftOut> all = table.leftOut();
        for (LeftOut lines : all.subList(0, Math.min(MOST_TOLD, all.size()))) {
            say(
                    lines.lines() == 1 ? "story.line" : "story.lines",
                    lines.from(),
                    lines.to(),
                    lines.why().sentence());
        }
        if (all.size() > MOST_TOLD) {
            long more = all.stream().skip(MOST_TOLD).mapToLong(LeftOut::lines).sum();
            say(more == 1 ? "story.more.one" : "story.more", more);
        }
    }

    /** Numbers that stand for none, in any column; missing values of those that are read. */
    private void missing() {
        List<Column> noValues = table.original().columns().stream()
                .filter(column -> column.noValue().isPresent())
                .toList();
        tell(
                noValues,
                column -> say("story.no_value", Sentence.number(column.noValue().getAsDouble()), column.name()),
                "story.no_value.more");
        List<Column> words = table.original().columns().stream()
                .filter(column -> !column.noWords().isEmpty())
                .toList();
        tell(
                words,
                column -> say(
                        column.noWords().size() == 1 ? "story.no_value" : "story.no_values",
                        shown(column.noWords()),
                        column.name()),
                "story.no_value.more");
        List<Column> lacking = data.columns().stream()
                .map(table.original()::column)
                .filter(column -> column.missing() > 0)
                .toList();
        tell(
                lacking,
                column -> say(
                        column.missing() == 1 ? "story.missing.one" : "story.missing",
                        column.missing(),
                        column.name(),
                        column.firstMissing() + 1),
                "story.missing.more");
        if (!lacking.isEmpty()) {
            Missing rule = table.treatment().missing();
            int out = table.rows() - data.rows();
            say("story.rule." + rule.name().toLowerCase(Locale.ROOT), out);
        }
    }

    /** The first few, in quotes, and how many more there are. */
    private static Object shown(List<String> words) {
        List<Sentence> first = words.stream()
                .limit(MOST_TOLD)
                .map(word -> DataException.shown(word.strip()))
                .toList();
        int more = words.size() - first.size();
        return more == 0 ? first : Sentence.of(Problem.class, "story.names", first, more);
    }

    private void across() {
        TimeAcross.of(table.original().columns())
                .ifPresent(across -> say("story.across", across.first(), across.last()));
    }

    /** Dates that are kept as spreadsheets do, where the table goes by them. */
    private void days() {
        for (String time : table.survey().time()) {
            SpreadsheetDays.of(table.original().column(time))
                    .ifPresent(days -> say("story.days", time, days.first(), days.last()));
        }
    }

    /** The last names of the header, under which no row has a cell. */
    private void shorter() {
        List<String> bare = new ArrayList<>();
        List<Column> columns = table.original().columns();
        for (int i = columns.size() - 1; i > 0 && isBare(columns.get(i)); i--) {
            bare.add(0, columns.get(i).name());
        }
        if (!bare.isEmpty()) {
            say(bare.size() == 1 ? "story.shorter.one" : "story.shorter", names(bare));
        }
    }

    private static boolean isBare(Column column) {
        return !column.numeric()
                && IntStream.range(0, column.rows())
                        .allMatch(row -> column.text(row).isBlank());
    }

    private void order() {
        if (table.treatment().reverse()) {
            say("story.reversed");
        } else if (table.survey().order() == Survey.Order.NEWEST_FIRST) {
            say("story.newest", table.survey().time());
        }
    }

    private void series() {
        Optional<Treatment.Only> only = table.treatment().only();
        if (only.isPresent()) {
            say("story.only", only.get().column(), only.get().value());
        } else if (data.seriesBy().isPresent()) {
            say("story.series", data.order().distinctSeries(), data.seriesBy().get());
        }
    }

    /** Columns before the one that was taken by itself. */
    private void passedOver() {
        List<String> passed = table.survey().passedOver(table.columns());
        if (!passed.isEmpty() && data.features().equals(table.survey().chosen())) {
            say("story.passed", names(passed));
        }
    }
}
