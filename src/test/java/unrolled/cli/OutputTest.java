package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private void write(Path file) {
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        Output.write(new Terminal(OutputStream.nullOutputStream(), printed, folder), file, out -> out.write('1'));
    }

    @Test
    void aFileThatIsWrittenAsUsualIsNothingToTellOf() {
        write(folder.resolve("figure.svg"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileWithTwoNamesIsWrittenOverAndThatIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("figure.svg"), "before");
        Path other = Files.createLink(folder.resolve("other.svg"), file);
        write(file);
        assertEquals("1", Files.readString(other));
        assertEquals(
                "unrolled: " + file
                        + " is saved. It has another name too (a hard link) or cannot be replaced, so it was"
                        + " written over in place; no backup of what stood there before was kept.",
                err.toString(StandardCharsets.UTF_8).strip());
    }
}
