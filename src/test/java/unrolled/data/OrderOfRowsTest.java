package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.data.file.Csv;

/** Whether a file has the oldest row first is read off the columns that say when, however these stand. */
class OrderOfRowsTest {
    private static Survey survey(String text) {
        return Csv.parse("t", text.replace(';', '\n')).survey();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day,month,year,y;30,12,2019,4;31,12,2019,9;1,1,2020,2;2,1,2020,7 | oldest first",
                "Month,Day,Year,y;1,2,2020,7;1,1,2020,2;12,31,2019,9;12,30,2019,4 | newest first",
                "YY MM DD hh mm y;20 03 01 23 50 4;20 03 01 22 50 2;20 03 01 21 50 9;20 02 29 23 50 3 | newest first",
                "#YY MM DD hh mm y;20 3 1 22 50 4;20 3 1 23 10 2;20 3 2 0 0 9;20 3 2 0 20 3 | oldest first",
                "YEAR,DOY,y;2020,2,5;2020,1,7;2019,365,4;2019,364,9 | newest first",
                "Year,Month,y;2019,November,4;2019,December,9;2020,January,2;2020,February,7 | oldest first",
                "Jahr,Monat,y;2020,Feb.,7;2020,Jänner,2;2019,Dez.,9;2019,Nov.,4 | newest first",
                "Year,Quarter,y;2019,Q3,4;2019,Q4,9;2020,Q1,2;2020,Q2,7 | oldest first",
                "Year,Period,y;2019,M11,4;2019,M12,9;2020,M01,2;2020,M02,7 | oldest first",
                "month,date,y;12,2019-12-30,4;12,2019-12-31,9;1,2020-01-01,2;1,2020-01-02,7 | oldest first",
                "ts,y;1600000600,7;1600000300,2;1600000000,9;1599999700,4 | newest first",
                "d,y;'2020-01-03',5;'2020-01-02',7;'2020-01-01',4 | newest first",
            })
    void partsOfDatesAreComparedFromTheCoarsest(String text, String order) {
        assertEquals(order, survey(text).order().word());
        assertEquals(List.of("y"), survey(text).chosen());
    }

    @Test
    void anHourOf24EndsItsDay() {
        String text = "date,time,y;2020-01-01,23:00,5;2020-01-01,24:00,7;2020-01-02,01:00,4";
        assertEquals("oldest first", survey(text).order().word());
    }

    @Test
    void shortNamesArePartsOfDatesOnlyBesideOthers() {
        assertEquals(List.of(), survey("station,mm;7,3;7,1;7,2;7,9;7,4").time());
        assertEquals(
                List.of("hh", "mm"), survey("hh,mm,y;1,3,9;1,4,2;1,50,3;2,0,4").time());
    }

    @Test
    void aMissingDateTellsNothing() {
        Survey survey = survey("day,y;,4;2020-01-02,5;,7;2020-01-03,9");
        assertEquals(Survey.Order.OLDEST_FIRST, survey.order());
    }
}
