package unrolled.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.data.Column;
import unrolled.data.DataException;
import unrolled.data.LeftOut;
import unrolled.data.Survey;
import unrolled.data.Table;
import unrolled.data.TimeFormat;
import unrolled.data.Treatment;

/** Files as people have them, each with a fault of its own, open as a person expects. */
class WildFilesTest {
    private static Table read(String file) {
        return Csv.read(Path.of("src/test/resources/wild", file));
    }

    private static Survey survey(String file) {
        return read(file).survey();
    }

    @ParameterizedTest
    @CsvSource({
        "blanks.txt, 40, column 4",
        "comments.csv, 40, temperature",
        "constant.csv, 40, value",
        "duplicate-names.csv, 30, value",
        "entities.csv, 60, cases",
        "footer.csv, 36, Monthly sales of a shop: thousands",
        "german.csv, 40, Schluss",
        "index-first.csv, 40, Open",
        "missing.csv, 48, level",
        "money-newest-first.csv, 40, Price",
        "no-ending, 30, y",
        "question-marks.txt, 60, power",
        "rows-one-short.csv, 28, Open",
        "station.data, 28, column 3",
        "tabs.tsv, 50, load",
        "three-headers.csv, 40, Close",
        "wide.csv, 12, s0",
    })
    void theColumnThatTellsSomethingIsTaken(String file, int rows, String column) {
        assertEquals(rows, read(file).rows());
        assertEquals(List.of(column), survey(file).chosen());
    }

    /** As pandas adds them up. */
    @ParameterizedTest
    @CsvSource({
        "blanks.txt, column 4, 40, 4036.7",
        "german.csv, Umsatz, 40, 206518264",
        "german.csv, Schluss, 40, 1086262.53",
        "missing.csv, level, 40, 3251",
        "money-newest-first.csv, Price, 40, 195383.79",
        "money-newest-first.csv, Volume, 40, 20258660",
        "money-newest-first.csv, Change, 40, 3.26",
        "question-marks.txt, voltage, 57, 13436.4",
        "station.data, column 4, 26, 124.4",
        "three-headers.csv, Volume, 40, 237132334",
    })
    void numbersMeanWhatTheySay(String file, String column, int numbers, double sum) {
        double[] values = read(file).column(column).values();
        assertEquals(numbers, values.length);
        assertEquals(sum, read(file).column(column).sum(), 1e-9 * sum);
    }

    @ParameterizedTest
    @CsvSource({
        "entities.csv, day, oldest first",
        "footer.csv, Month, oldest first",
        "german.csv, Datum, oldest first",
        "missing.csv, year month day hour, oldest first",
        "money-newest-first.csv, Date, newest first",
        "question-marks.txt, Date Time, oldest first",
        "three-headers.csv, Date, oldest first",
        "tabs.tsv, day, oldest first",
    })
    void columnsThatSayWhenTellTheOrder(String file, String time, String order) {
        assertEquals(List.of(time.split(" ")), survey(file).time());
        assertEquals(order, survey(file).order().word());
    }

    @Test
    void linesThatAreNoRowsAreLeftOutAndTold() {
        assertEquals(
                List.of(new LeftOut(39, 39, LeftOut.Why.NOTE)),
                read("footer.csv").leftOut());
        assertEquals(
                List.of(new LeftOut(1, 3, LeftOut.Why.COMMENT)),
                read("comments.csv").leftOut());
        assertEquals(
                List.of(new LeftOut(2, 3, LeftOut.Why.HEADER)),
                read("three-headers.csv").leftOut());
    }

    @Test
    void aWordAloneIsANoteOrARowThatLacksAllElse() {
        Table dates = Csv.parse("t", "day,n\n2020-01-01,1\n2020-01-02,2\nSum,\n");
        assertEquals(List.of(new LeftOut(4, 4, LeftOut.Why.NOTE)), dates.leftOut());
        Table names = Csv.parse("t", "name,n\nEve,1\nAda,\nBob,2\n");
        assertEquals(List.of(), names.leftOut());
        assertEquals(1, names.column("n").missing());
    }

    @Test
    void seriesOfOneTableAreToldApart() {
        assertEquals(
                Map.of("country", List.of("Aland", "Borduria", "Cagliostro")),
                survey("entities.csv").groups());
        Table one = read("entities.csv")
                .treated(Treatment.USUAL.withOnly(java.util.Optional.of(new Treatment.Only("country", "Borduria"))));
        assertEquals(20, one.rows());
        assertEquals("Borduria", one.column("country").text(19));
    }

    @Test
    void numbersOfStationsThatFollowEachOtherTellSeriesApart() {
        String days = "10382,2021-01-01,5\n10382,2021-01-02,7\n1048,2021-01-01,2\n1048,2021-01-02,3\n";
        Survey stations = Csv.parse("t", "shop,date,sold\n" + days).survey();
        assertEquals(Map.of("shop", List.of("10382", "1048")), stations.groups());
        assertEquals(List.of("sold"), stations.chosen());
        assertEquals(Survey.Order.OLDEST_FIRST, stations.order());
    }

    @Test
    void numbersOfStationsThatAllComeAtEveryMomentTellSeriesApart() {
        String days = "2021-01-01,10382,5\n2021-01-01,433,7\n2021-01-02,433,2\n2021-01-02,10382,3\n";
        Survey stations = Csv.parse("t", "date,station,sold\n" + days).survey();
        assertEquals(Map.of("station", List.of("10382", "433")), stations.groups());
        assertEquals(List.of("sold"), stations.chosen());
        assertEquals(Survey.Order.OLDEST_FIRST, stations.order());
        String uneven = "2021-01-01,7,5.5\n2021-01-01,3,7.5\n2021-01-02,7,2.5\n2021-01-02,7,3.5\n";
        assertEquals(
                Map.of(), Csv.parse("t", "date,guests,sold\n" + uneven).survey().groups());
    }

    @Test
    void numbersUnderWhichTimeDoesNotBeginAnewTellNoSeriesApart() {
        String days = "1,2021-01-01,5\n1,2021-01-02,7\n2,2021-01-03,2\n2,2021-01-04,3\n";
        assertEquals(
                Map.of(), Csv.parse("t", "level,date,sold\n" + days).survey().groups());
    }

    @Test
    void theSameNameTwiceGetsANumber() {
        assertEquals(
                List.of("value", "other", "value.1"),
                read("duplicate-names.csv").columns().stream().map(Column::name).toList());
    }

    @Test
    void aRowThatIsShorterThanTheHeaderLacksItsLastCells() {
        Table table = read("rows-one-short.csv");
        assertEquals("2018-01-01", table.column("Date").text(0));
        assertEquals(136, table.column("Open").numbers()[0]);
        assertEquals("", table.column("Trend").text(0));
    }

    @Test
    void theNewestFirstCanBeTurnedRound() {
        Table newest = read("money-newest-first.csv");
        Table oldest = newest.treated(Treatment.USUAL.withReverse(true));
        assertEquals("Jan 01, 2019", oldest.column("Date").text(0));
        assertEquals(1946.32, oldest.column("Price").numbers()[0]);
        assertEquals(Survey.Order.OLDEST_FIRST, oldest.survey().order());
        assertEquals(newest, oldest.treated(Treatment.USUAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lfs-pointer.h5 | a Git LFS pointer, not the file itself: fetch it with git lfs pull",
                "table.xlsx | an Excel sheet: save it as CSV",
            })
    void contentDecidesWhatAFileIs(String file, String what) {
        DataException refused = assertThrows(DataException.class, () -> read(file));
        assertEquals(Path.of("src/test/resources/wild", file) + " is " + what, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,234.50 | 1234.5",
                "1,234,567 | 1234567",
                "72.86K | 72860",
                "1.5 % | 1.5",
                "(12.00) | -12",
                "-€3.20 | -3.2",
                "1 234.5 | 1234.5",
                "−7 | -7",
                "12B | NaN",
                "1,23 | NaN",
                "12,34,567 | 1234567",
                "12,34,56 | NaN",
                "12.00- | -12",
                "12-13 | NaN",
                "($ 1,000.50) | -1000.5",
                "(-12) | NaN",
                "EUR 50.5 | 50.5",
                "50.5 USD | 50.5",
                "1 100.50 K\u010D | 1100.5",
                "R$ 7.5 | 7.5",
                "7.5 kr | 7.5",
                "20.5 °C | 20.5",
                "300K | 300000",
                "19M | 19000000",
                "M 19 | NaN",
                "E 19 | NaN",
                "1\u2009234.5 | 1234.5",
                "1.2.3 | NaN",
                "5 apples | NaN",
                "'12.5' | 12.5",
                "0.5D+02 | 50",
                "-.123d-01 | -0.0123",
                "1D3 | NaN",
                "5D-3 | 0.005",
            })
    void peopleWriteNumbersInManyWays(String cell, double number) {
        assertEquals(number, Numeral.parse(cell, '.'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30.531,00 | 30531", "2.542.677 | 2542677", "1.234 | 1234", "0,5 | 0.5"})
    void withADecimalCommaDotsMakeGroups(String cell, double number) {
        assertEquals(number, Numeral.parse(cell, ','));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-31",
                "31.01.2020",
                "01/31/2020",
                "Feb 12, 2019",
                "12-Feb-19",
                "1949-01",
                "2020-01-31 13:45:00",
                "2020-01-31T13:45:00Z",
                "17:00:00",
                "Jan-60",
                "2020Q3",
                "20200131",
                "Mrz 19",
                "Q3-2020",
                "2020-W07",
                "Wednesday, January 01, 2020",
                "Wed, 01 Jan 2020 00:00:00 GMT",
                "01/Jan/2020:13:45:00",
                "1/2/2003 12:00:00 AM",
                "2020-09-13 12-PM",
                "2020-01-31 13:45 UTC",
                "18.00.00",
                "31Jan2020",
                "2020-Jan-31",
                "Fri Jan 31 13:45:00 2020",
                "01-2020",
                "2020-01-31 13",
                "2020-01-31T13",
            })
    void datesOfAllUsualKindsSayWhen(String cell) {
        assertEquals(true, TimeFormat.is(cell), cell);
    }

    @Test
    void aWordThatOnlyBeginsAsADateIsNone() {
        assertEquals(false, TimeFormat.is("2020-01-31-57"));
        assertEquals(false, TimeFormat.is("2020-01-31+99:99"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 19;Feb 19;Mrz 19;Apr 19;Mai 19;Dez 19;Jan 20",
                "12/1/02 0:00;1/1/03 0:00;2/1/03 0:00;1/1/04 0:00",
                "2020-W51;2020-W52;2021-W01;2021-W02",
                "Dec-28-2018;Jan-05-2019;Feb-01-2022",
                "2020-01-31 22;2020-01-31 23;2020-02-01 00",
                "1/2/2003 12:00:00 AM;1/2/2003 1:00:00 AM;1/2/2003 12:00:00 PM;1/2/2003 1:00:00 PM",
            })
    void datesStandInTheirOrder(String dates) {
        String text = "when;y\n" + dates.replace(";", ";1\n") + ";2\n";
        assertEquals(Survey.Order.OLDEST_FIRST, Csv.parse("t", text).survey().order());
    }

    @ParameterizedTest
    @CsvSource({
        "decimal date, 1958.2027;1958.2877;1958.3699;1958.4548, oldest first",
        "column 1, 1749.042;1749.125;1749.208;1749.292, oldest first",
        "unix, 1600007200000;1600003600004;1600000000001;1599996400000, newest first",
        "Unix Timestamp, 1600000000.5;1600000060.7;1600000060.9;1600000200, oldest first",
        "date, 202011;202012;202101;202102, oldest first",
        "MESS_DATUM, 2020010122;2020010123;2020010200;2020010201, oldest first",
    })
    void numbersThatSayWhenAreNoValues(String name, String times, String order) {
        StringBuilder text = new StringBuilder(name + ",y\n");
        double y = 7;
        for (String time : List.of(times.split(";"))) {
            y = y * 3 % 11;
            text.append(time).append(',').append(y).append('\n');
        }
        Survey survey = Csv.parse("t", text.toString()).survey();
        assertEquals(List.of(name), survey.time());
        assertEquals(List.of("y"), survey.chosen());
        assertEquals(order, survey.order().word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500.5;1510;1530;1600", "202011;202012;201901;201902", "1000000000;2000000000;3000000000"})
    void numbersThatMightSayWhenStayValues(String values) {
        Survey survey = Csv.parse("t", "y\n" + values.replace(";", "\n") + "\n").survey();
        assertEquals(List.of(), survey.time());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trees, by country~Missing: -999~Year,Rate~2001,5~2002,9~2003,4 | 1 to 2 a title",
                "Source,World,~~Updated,2020,~~Land,Code,2001,2002,2003~A,B,1,9,5~C,D,4,2,9~E,F,7,7,4 | 1 to 1 a title;3 to 3 a title",
                "% of all, 2020~% in mm~t,y~1,5~2,9~3,4 | 1 to 2 a comment",
                "// by me, you~t,y~1,5~2,9~3,4 | 1 to 1 a comment",
                "t,y~1,5~# broken, see log~2,9~3,4 | 3 to 3 a comment",
                "t,y~1,5~2,9~t,y~3,4 | 4 to 4 a second header",
                "t,y~1,5~2,9~~t,y~3,4 | 4 to 4 a blank line;5 to 5 a second header",
                "t,y~1,5~2,9~3,4~Total,18 | 5 to 5 a sum",
                "t,y~1,5~2,9~3,4~~name,cost,tax~a,8,8~b,8,8~c,8,8~d,8,8~e,8,8 | 6 to 11 another table",
                "t,y~1,5~2,9~3,4~~By year~t,y~2001,9 | 6 to 6 a note;7 to 8 another table",
            })
    void whatIsNoRowOfTheTableIsLeftOutAndTold(String lines, String leftOut) {
        Table table = Csv.parse("t", lines.replace('~', '\n') + "\n");
        assertEquals(3, table.rows());
        assertEquals(
                leftOut,
                table.leftOut().stream()
                        .map(left -> left.from() + " to " + left.to() + " "
                                + left.why().word())
                        .collect(Collectors.joining(";")));
        assertEquals(18, table.columns().get(table.columns().size() - 1).sum());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#day,temp~2020-01-01,5~2020-01-02,9 | day temp",
                "# day temp~1 5~2 9 | day temp",
                "#YY hh T~#yr hr K~2020 0 5~2020 1 9~2020 2 4 | YY hh T",
                "geo\\time,2001,2002~A,5,3~B,9,4 | geo\\time 2001 2002",
                "a,b~1,5,~2,9, | a b",
            })
    void columnsAreCalledAsTheFileSays(String lines, String names) {
        assertEquals(
                List.of(names.split(" ")),
                Csv.parse("t", lines.replace('~', '\n') + "\n").columns().stream()
                        .map(Column::name)
                        .toList());
    }

    @Test
    void blanksSeparateNumbersBeforeAWordInQuotes() {
        Table cars = Csv.parse("t", "18.0   8   130.0\t\"ford torino\"\n15.0   6   165.0\t\"fiat 128\"\n");
        assertEquals(4, cars.columns().size());
        assertEquals("fiat 128", cars.column("column 4").text(1));
    }

    @Test
    void blanksBeforeQuotesAreNoPartOfACell() {
        Table flights =
                Csv.parse("t", "\"Month\", \"1958\", \"note\"\n\"JAN\",  340, \"a, \"\"b\"\"\"\n\"FEB\",  318,  c\n");
        assertEquals(658, flights.column("1958").sum());
        assertEquals("a, \"b\"", flights.column("note").text(0));
        assertEquals("  c", flights.column("note").text(1));
    }

    @Test
    void wideCharactersAreReadWithoutAMark() {
        String text = "day,size\n2020-01-01,7\n2020-01-02,9\n";
        assertEquals(
                16,
                Csv.parse("t", text.getBytes(StandardCharsets.UTF_16LE))
                        .column("size")
                        .sum());
        assertEquals(
                16,
                Csv.parse("t", text.getBytes(StandardCharsets.UTF_16BE))
                        .column("size")
                        .sum());
    }

    @Test
    void apostrophesAroundANameAreNoneOfIt() {
        assertEquals(
                12,
                Csv.parse("t", "'sample #','MLII'\n0,5\n1,7\n").column("MLII").sum());
    }
}
