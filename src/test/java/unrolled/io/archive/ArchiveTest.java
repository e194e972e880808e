package unrolled.io.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip file is read only if it is what it says it is; nothing of it is ever put on the disk. */
class ArchiveTest {
    private static final int MOST = 1 << 20;

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.unrolled"), bytes);
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = file(bytes);
        String sentence =
                assertThrows(ArchiveException.class, () -> readAll(file)).getMessage();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertTrue(sentence.startsWith("x "), sentence);
        return sentence.substring(2);
    }

    private String refusal(ZipBytes bytes) throws IOException {
        return refusal(bytes.bytes());
    }

    private static void readAll(Path file) {
        try (Archive archive = Archive.open(file, "x")) {
            archive.bytes("a.txt", MOST);
            archive.bytes("b.txt", MOST);
            archive.requireNoMore();
        }
    }

    private static ZipBytes two() {
        return ZipBytes.of("a.txt", "the first, the first, the first", "b.txt", "the second");
    }

    @Test
    void membersComeBack() throws IOException {
        Random random = new Random(1);
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int length : List.of(0, 1, 100, 100_000, 300_000)) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            members.put("noise/" + length, noise);
            members.put("zeros/" + length, new byte[length]); // shrinks a thousand times
            members.put("array-" + length + ".npy", new byte[length]);
        }
        try (Archive archive = Archive.open(file(ArchiveWriter.bytes(members)), "x")) {
            members.forEach((name, bytes) -> assertArrayEquals(bytes, archive.bytes(name, MOST), name));
            archive.requireNoMore();
            assertFalse(archive.has("noise"));
        }
    }

    @Test
    void theSameMembersAreTheSameBytesWheneverTheyAreWritten() {
        assertArrayEquals(two().bytes(), two().bytes());
    }

    @Test
    void whatOtherProgramsWriteIsReadToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("packed by somebody");
            zip.putNextEntry(new ZipEntry("folder/"));
            for (String name : List.of("folder/a.txt", "x_notes.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("text".getBytes(StandardCharsets.UTF_8));
            }
        }
        try (Archive archive = Archive.open(file(bytes.toByteArray()), "x")) {
            assertEquals("text", new String(archive.bytes("folder/a.txt", MOST), StandardCharsets.UTF_8));
            archive.requireNoMore();
        }
    }

    @Test
    void aFileIsKnownByItsBeginning() throws IOException {
        assertTrue(Archive.isIn(file(two().bytes())));
        assertFalse(Archive.isIn(file("{}".getBytes(StandardCharsets.UTF_8))));
        assertFalse(Archive.isIn(folder));
        assertFalse(Archive.isIn(folder.resolve("missing")));
    }

    @Test
    void membersThatAreMissingOrNotKnownAreCalledByName() throws IOException {
        assertEquals(
                "is no experiment: member b.txt is missing, choose another file", refusal(ZipBytes.of("a.txt", "")));
        assertEquals(
                "is refused: member virus.exe is not known, take it out, or let its name begin with x_",
                refusal(ZipBytes.of("a.txt", "", "b.txt", "", "virus.exe", "")));
    }

    // spotless:off
    @ParameterizedTest
    @ValueSource(strings = {"../.txt", "/b.txt", "c:/txt", "a\\.txt", "a//txt", "./.txt", "a/../b", "b\n.txt", "b\u00ff.txt", "aaaaa/.."})
    // spotless:on
    void aNameThatLeadsOutIsRefused(String name) throws IOException {
        String sentence =
                refusal(ZipBytes.of("a.txt", "", "b".repeat(name.length()), "").rename(1, name));
        assertTrue(sentence.startsWith("is refused: the name "), sentence);
        assertTrue(sentence.endsWith(" may lead out of the file, rename or take out that member"), sentence);
    }

    @Test
    void twoOfOneNameAreRefused() throws IOException {
        assertEquals("has two members called a.txt: take one of them out", refusal(two().rename(1, "a.txt")));
    }

    @Test
    void aLinkIsRefused() throws IOException {
        assertEquals(
                "is refused: member b.txt is a link, put in its place what it leads to",
                refusal(two().entry(1, 40, 0xa1ff)));
    }

    @Test
    void whatIsEncryptedIsRefused() throws IOException {
        assertEquals(
                "is refused: member a.txt is encrypted, save it without a password",
                refusal(two().entry(0, 8, 9).own(0, 6, 9)));
    }

    @Test
    void otherWaysOfPackingAreRefused() throws IOException {
        assertEquals(
                "is refused: member a.txt is packed in a way that is not read (14), pack it with deflate or not at all",
                refusal(two().entry(0, 10, 14).own(0, 8, 14)));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertEquals(
                "is refused: member a.txt would grow to more than 100 times its size, get the file from somebody you"
                        + " trust",
                refusal(bytes.toByteArray()));
    }

    @Test
    void aBombThatSaysItIsSmallIsRefusedWhereItGrows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[50 << 20]);
        }
        assertEquals(
                "is damaged (member a.txt has another length than it should have): "
                        + "take a backup beside it (.bak), or get the file again",
                refusal(lying(bytes.toByteArray(), 100)));
    }

    /** Says of the only member that it has so many bytes. */
    private static byte[] lying(byte[] zip, int length) {
        byte[] lie = zip.clone();
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                Arrays.fill(lie, at + 24, at + 28, (byte) 0);
                lie[at + 24] = (byte) length;
            }
        }
        return lie;
    }

    @Test
    void tooManyMembersAreRefused() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int n = 0; n <= 1000; n++) {
            members.put("x_" + n, new byte[0]);
        }
        assertEquals(
                "has 1001 members, but at most 1000 are read: take out what does not belong there",
                refusal(ArchiveWriter.bytes(members)));
    }

    @Test
    void whatIsTooLargeIsRefusedWithoutBeingRead() throws IOException {
        byte[] bytes = ZipBytes.of("a.txt", "x".repeat(90_000)).bytes();
        try (Archive archive = Archive.open(file(bytes), "x")) {
            assertEquals(
                    "x is refused: member a.txt has more than 0 MB, make it smaller",
                    assertThrows(ArchiveException.class, () -> archive.bytes("a.txt", 80_000))
                            .getMessage());
        }
        assertEquals(
                "is refused: member a.txt has more than 512 MB, make it smaller", refusal(two().entry(0, 26, 0x4000)));
    }

    @Test
    void damageIsFound() throws IOException {
        String advice = ": take a backup beside it (.bak), or get the file again";
        byte[] whole = two().bytes();
        byte[] flipped = two().bytes();
        flipped[35 + 4] ^= 1;
        assertTrue(
                refusal(flipped).matches("is damaged \\(member a.txt .*\\)" + java.util.regex.Pattern.quote(advice)));
        assertEquals(
                "is cut off: its end is missing. Take a backup beside it (.bak), or get the file again",
                refusal(Arrays.copyOf(whole, whole.length - 3)));
        assertEquals("is damaged (of member b.txt it says two different things)" + advice, refusal(two().own(1, 8, 0)));
        assertEquals("is damaged (member b.txt begins inside another one)" + advice, refusal(two().entry(1, 42, 2)));
        assertEquals("is damaged (its list of members contradicts itself)" + advice, refusal(two().end(10, 1)));
        assertEquals("is damaged (its list of members contradicts itself)" + advice, refusal(two().end(16, 3)));
        assertEquals(
                "is a zip file for more than 4 GB (zip64), which is not read: save it with Unrolled",
                refusal(two().end(10, 0xffff)));
    }

    @Test
    void anotherChecksumIsFoundThoughAllElseIsRight() throws IOException {
        byte[] stored = ZipBytes.of("a.txt", "", "b.npy", "0123456789")
                .rename(1, "b.txt")
                .bytes();
        String text = new String(stored, StandardCharsets.ISO_8859_1);
        assertEquals(
                "is damaged (member b.txt has another checksum than it should have): "
                        + "take a backup beside it (.bak), or get the file again",
                refusal(text.replace("0123456789", "0123456788").getBytes(StandardCharsets.ISO_8859_1)));
    }
}
