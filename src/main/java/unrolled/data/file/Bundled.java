package unrolled.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import unrolled.data.DataException;
import unrolled.data.Dialect;
import unrolled.data.Table;

/** The series that come with the program; {@code assets/data/README.md} says where each is from. */
public final class Bundled {
    private static final List<String> NAMES = List.of("airline-passengers", "heating-demand");

    private Bundled() {}

    public static List<String> names() {
        return NAMES;
    }

    /** Whether a table comes with the program, by its name, or was made by it: what it is need not be found out. */
    public static boolean isOwn(Table table) {
        return table.generated().isPresent() || NAMES.contains(table.name());
    }

    /**
     * The series of this name.
     *
     * @throws DataException that lists the names there are, if there is no such series
     */
    public static Table table(String name) {
        if (!NAMES.contains(name)) {
            throw new DataException("bundled.unknown", DataException.shown(name), NAMES);
        }
        String resource = "/assets/data/" + name + ".csv";
        try (InputStream bytes = Bundled.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is missing from the program: install it again");
            }
            return Csv.parse(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8), Dialect.CANONICAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
