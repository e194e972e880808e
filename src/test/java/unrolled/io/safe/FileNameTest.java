package unrolled.io.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title becomes a name that every file system takes, and people know again. */
class FileNameTest {
    private static String of(String title) {
        return FileName.of(title, "experiment", ".json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Airline passengers; Airline passengers.json",
                "Airline passengers: does the state go on?; Airline passengers does the state go on.json",
                "train 4 / predict 1; train 4 predict 1.json",
                "../../etc/passwd; etc passwd.json",
                "C:\\Windows\\x; C Windows x.json",
                ".hidden; hidden.json",
                "ends with dots...; ends with dots.json",
                "v1.2; v1.2.json",
                "-rf; rf.json"
            })
    void whatNoNameMayHaveIsLeftOut(String title, String name) {
        assertEquals(name, of(title));
    }

    @Test
    void whereNothingIsLeftThereIsAnotherName() {
        assertEquals("experiment.json", of(""));
        assertEquals("experiment.json", of(" ?:/ "));
        assertEquals("experiment.json", of("NUL"));
        assertEquals("experiment.json", of("com1.x"));
        assertEquals("nullable.json", of("nullable"));
        assertEquals("a b.json", of("a\u0000\nb"));
    }

    @Test
    void aLongTitleIsCutAtACharacter() {
        String name = of("x".repeat(199) + "\uD83D\uDE80".repeat(50));
        assertEquals("x".repeat(199) + ".json", name);
        assertTrue(of("x".repeat(400)).getBytes(StandardCharsets.UTF_8).length < 255);
    }
}
