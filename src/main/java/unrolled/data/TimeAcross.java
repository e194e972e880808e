package unrolled.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Columns of numbers that are called by years or days one after the other: the table has its time across, and each of its
 * rows is a series.
 *
 * @param first the name of the first such column
 * @param last the name of the last one
 */
public record TimeAcross(String first, String last) {
    private static final int LEAST = 3;

    /** 1960, and as the World Bank and R write it: 1960 [YR1960], X1960. */
    private static final Pattern YEAR = Pattern.compile("(?:X|Y|YR|FY)?(1[5-9]\\d\\d|2[01]\\d\\d)(?: \\[YR\\1])?");

    /** In the year 1500, before 1970. */
    private static final long LEAST_SECOND = -14_831_769_600L;

    /** Those of a table; empty if most of its numbers stand under other names. */
    public static Optional<TimeAcross> of(List<Column> table) {
        List<String> names =
                table.stream().filter(Column::numeric).map(Column::name).toList();
        List<String> times =
                names.stream().filter(name -> moment(name).isPresent()).toList();
        boolean most = times.size() >= LEAST && 2 * times.size() > names.size();
        return most && goOneWay(times)
                ? Optional.of(new TimeAcross(times.get(0), times.get(times.size() - 1)))
                : Optional.empty();
    }

    private static boolean goOneWay(List<String> times) {
        long[] moments =
                times.stream().mapToLong(name -> moment(name).orElseThrow()).toArray();
        return IntStream.range(1, moments.length).allMatch(at -> moments[at] > moments[at - 1])
                || IntStream.range(1, moments.length).allMatch(at -> moments[at] < moments[at - 1]);
    }

    /** Of a year the year, of a day its seconds. */
    private static OptionalLong moment(String name) {
        Matcher year = YEAR.matcher(name);
        return year.matches()
                ? OptionalLong.of(Long.parseLong(year.group(1)))
                : TimeFormat.of(List.of(name))
                        .map(format -> format.seconds(name))
                        .filter(seconds -> seconds.getAsLong() >= LEAST_SECOND && seconds.getAsLong() != 0)
                        .orElse(OptionalLong.empty());
    }
}
