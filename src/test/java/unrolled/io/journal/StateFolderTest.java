package unrolled.io.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each system has a place of its own for what a program keeps. */
class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    private static Path of(String system, Map<String, String> variables) {
        return StateFolder.of(system, variables, HOME).path();
    }

    @Test
    void linuxHasTheStateFolderOfXdg() {
        assertEquals(HOME.resolve(".local/state/unrolled"), of("Linux", Map.of()));
        Path other = Path.of("/state").toAbsolutePath();
        assertEquals(other.resolve("unrolled"), of("Linux", Map.of("XDG_STATE_HOME", other.toString())));
    }

    @Test
    void aStateFolderThatIsNotAbsoluteIsNone() {
        assertEquals(HOME.resolve(".local/state/unrolled"), of("Linux", Map.of("XDG_STATE_HOME", "state")));
        assertEquals(HOME.resolve(".local/state/unrolled"), of("FreeBSD", Map.of("XDG_STATE_HOME", "")));
    }

    @Test
    void macAndWindowsHaveTheirs() {
        assertEquals(HOME.resolve("Library/Application Support/Unrolled"), of("Mac OS X", Map.of()));
        Path local = Path.of("/local").toAbsolutePath();
        assertEquals(local.resolve("Unrolled"), of("Windows 11", Map.of("LOCALAPPDATA", local.toString())));
        assertEquals(HOME.resolve("AppData/Local/Unrolled"), of("Windows 11", Map.of()));
    }
}
