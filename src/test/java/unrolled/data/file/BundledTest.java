package unrolled.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.data.Table;
import unrolled.data.TableTest;

class BundledTest {
    @Test
    void namesAreInOrder() {
        assertEquals(List.of("airline-passengers", "heating-demand"), Bundled.names());
    }

    @Test
    void airlinePassengersAreAllThere() {
        Table table = Bundled.table("airline-passengers");
        double sum = 0;
        for (double passengers : table.column("passengers").numbers()) {
            sum += passengers;
        }
        assertEquals(144, table.rows());
        assertEquals(40_363, sum);
        assertEquals("1960-12", table.column("month").text(143));
    }

    @Test
    void heatingDemandIsWhatItsFormulaMakes() throws IOException {
        assertEquals(HeatingDemand.table(), Bundled.table("heating-demand"));
        try (InputStream bytes = Bundled.class.getResourceAsStream("/assets/data/heating-demand.csv")) {
            assertNotNull(bytes);
            assertEquals(Csv.write(HeatingDemand.table()), new String(bytes.readAllBytes(), UTF_8));
        }
    }

    @Test
    void unknownNameListsTheNamesThereAre() {
        TableTest.assertRefused(
                "no bundled series is named `../README`: choose one of airline-passengers, heating-demand",
                () -> Bundled.table("../README"));
    }
}
