package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.data.file.Csv;

/** Words that come again and again tell several series apart, unless they tell the state of a single one. */
class SeriesOfOneTableTest {
    private static Set<String> groups(String text) {
        return Csv.parse("t", text.replace(';', '\n')).survey().groups().keySet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day,sky,y;2020-01-01,sun,5;2020-01-02,rain,7;2020-01-03,sun,4;2020-01-04,rain,9",
                "n,on,y;1,true,5;3,false,7;4,true,4;8,false,9",
                "month,y;Jan,5;Feb,7;Jan,4;Feb,9",
                "weekday,y;Sat,5;Sun,7;Sat,4;Sun,9",
                "season,y;Winter,5;Summer,7;Winter,4;Summer,9",
                "n,on,y;1,Ja,5;3,Nein,7;4,Ja,4;8,,9",
            })
    void statesOfOneSeriesTellNoSeriesApart(String text) {
        assertEquals(Set.of(), groups(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day,city,y;2020-01-01,A,5;2020-01-01,B,7;2020-01-02,A,4;2020-01-02,B,9",
                "day,city,y;2020-01-01,A,5;2020-01-02,A,7;2020-01-03,B,4;2020-01-04,B,9",
                "city,y;M1,5;M2,7;M1,4;M2,9",
                "n,city,y;1,A,5;3,B,7;4,A,4;8,B,9",
            })
    void namesTellSeriesApart(String text) {
        assertEquals(Set.of("city"), groups(text));
    }
}
