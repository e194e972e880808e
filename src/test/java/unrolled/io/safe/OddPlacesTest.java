package unrolled.io.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Long names, links, and what a disk can have against a file. */
class OddPlacesTest {
    @TempDir
    Path folder;

    private static Saved save(Path file, String text) {
        return SafeFile.writeWithBackup(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), written -> {});
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Letters of one to four bytes, as far as Java can give a file such a name under the locale. */
    private static List<String> letters() {
        CharsetEncoder names =
                Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder();
        return Stream.of("a", "ü", "日", "🂡").filter(names::canEncode).toList();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aNameOf255BytesIsSavedWithItsBackups(String letter) throws IOException {
        String end = ".json";
        int letters = (255 - end.length()) / bytes(letter);
        String name = letter.repeat(letters) + "x".repeat(255 - end.length() - letters * bytes(letter)) + end;
        Path file = folder.resolve(name);
        for (int n = 1; n <= 5; n++) {
            assertEquals(Saved.WHOLE, save(file, "text " + n));
        }
        assertEquals("text 5", Files.readString(file));
        assertEquals("text 4", Files.readString(SideName.of(file, "", ".bak")));
        assertEquals("text 2", Files.readString(SideName.of(file, "", ".bak3")));
        assertEquals(4, names().size());
        for (String each : names()) {
            assertTrue(bytes(each) <= 255, each);
        }
    }

    @Test
    void longNamesThatDifferOnlyAtTheEndHaveTheirOwnBackups() {
        String long1 = "a".repeat(250) + "1";
        String long2 = "a".repeat(250) + "2";
        assertNotEquals(SideName.of(long1, "", ".bak2"), SideName.of(long2, "", ".bak2"));
        assertEquals("mine.json.bak2", SideName.of("mine.json", "", ".bak2"));
        assertEquals(255, SideName.of(long1, "", ".bak2").length());
    }

    @Test
    void aNameThatIsTooLongIsOneSentence() {
        Path file = folder.resolve("a".repeat(256));
        SaveException e = assertThrows(SaveException.class, () -> save(file, "text"));
        assertTrue(
                e.getMessage().endsWith("its name is longer than the disk allows, choose a shorter one"),
                e.getMessage());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aLinkStaysALinkAndADanglingOneMakesItsTarget() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path first = Files.createSymbolicLink(folder.resolve("first.json"), Path.of("inner", "second.json"));
        Files.createSymbolicLink(inner.resolve("second.json"), Path.of("real.json"));
        save(first, "text");
        assertTrue(Files.isSymbolicLink(first));
        assertEquals("text", Files.readString(inner.resolve("real.json")));
        save(first, "other");
        assertEquals("other", Files.readString(first));
        assertEquals("text", Files.readString(inner.resolve("real.json.bak")), "beside the file, not beside the link");
        assertEquals(Set.of("inner", "first.json"), names());
    }

    @Test
    void aLinkIntoAFolderThatIsMissingNamesThatFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("none/real.json"));
        SaveException e = assertThrows(SaveException.class, () -> save(link, "text"));
        assertEquals(
                link + " cannot be written: there is no folder " + folder.resolve("none") + ", make it first",
                e.getMessage());
    }

    @Test
    void linksThatLeadInACircleAreOneSentence() throws IOException {
        Path one = folder.resolve("one.json");
        Files.createSymbolicLink(one, Path.of("two.json"));
        Files.createSymbolicLink(folder.resolve("two.json"), Path.of("one.json"));
        SaveException e = assertThrows(SaveException.class, () -> save(one, "text"));
        assertEquals(
                one + " cannot be written: its symbolic links lead in a circle, choose another name", e.getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolderIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text").resolve("mine.json");
        SaveException e = assertThrows(SaveException.class, () -> save(file, "text"));
        assertEquals(
                file + " cannot be written: there is no folder " + file.getParent() + ", make it first",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No space left on device | the disk is full, make room or choose another one | Der Datenträger ist voll, schaffen Sie Platz, oder wählen Sie einen anderen",
                "Auf dem Gerät ist kein Speicherplatz mehr verfügbar | the disk is full, make room or choose another one | Der Datenträger ist voll, schaffen Sie Platz, oder wählen Sie einen anderen",
                "Disk quota exceeded | the disk is full, make room or choose another one | Der Datenträger ist voll, schaffen Sie Platz, oder wählen Sie einen anderen",
                "There is not enough space on the disk | the disk is full, make room or choose another one | Der Datenträger ist voll, schaffen Sie Platz, oder wählen Sie einen anderen",
                "Read-only file system | the disk or folder there can only be read, choose another one | Der Datenträger oder Ordner dort ist nur lesbar, wählen Sie einen anderen",
                "Das Dateisystem ist nur lesbar | the disk or folder there can only be read, choose another one | Der Datenträger oder Ordner dort ist nur lesbar, wählen Sie einen anderen",
                "Input/output error | Input/output error | Input/output error",
            })
    void whatTheDiskSaysIsOneSentenceInBothLanguages(String said, String english, String german) throws IOException {
        Path file = folder.resolve("mine.json");
        SaveException e = refused(file, new FileSystemException("/x", null, said));
        assertEquals(file + " cannot be written: " + english, e.getMessage());
        assertEquals(file + " lässt sich nicht speichern: " + german, e.text(Locale.GERMAN));
        assertEquals(e.getMessage(), refused(file, new IOException(said)).getMessage());
    }

    @Test
    void aMissingRightIsOneSentence() {
        Path file = folder.resolve("mine.json");
        assertEquals(
                file + " cannot be written: you have no right to write there, choose another folder",
                refused(file, new AccessDeniedException("/x")).getMessage());
    }

    private static SaveException refused(Path file, IOException reason) {
        return assertThrows(
                SaveException.class,
                () -> SafeFile.write(file, out -> {
                    throw reason;
                }));
    }
}
