package unrolled.io.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One piece of a journal: its length, its checksum, its kind, and what it holds. What a killed program wrote only in part
 * has another checksum, and ends the journal.
 *
 * @param kind a letter
 */
record Frame(char kind, String text) {
    /** A text that many states have in common, such as a series: its checksum, and itself. */
    static final char LONG_TEXT = 'T';

    /** An experiment. */
    static final char STATE = 'S';

    /** What lies on the desk beside the experiment, from the next entry on. */
    static final char DESK = 'D';

    /** What came of a gesture: which states are in the history, and which is the present one. */
    static final char ENTRY = 'E';

    private static final int BEFORE = 2 * Integer.BYTES;
    private static final int LONGEST = Integer.MAX_VALUE - 64;

    /** The whole piece as it stands in the file. */
    ByteBuffer bytes() {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(BEFORE + 1 + utf8.length);
        bytes.position(BEFORE);
        bytes.put((byte) kind).put(utf8);
        return bytes.putInt(0, utf8.length + 1)
                .putInt(Integer.BYTES, sum(bytes.array()))
                .rewind();
    }

    private static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, Integer.BYTES);
        sum.update(bytes, BEFORE, bytes.length - BEFORE);
        return (int) sum.getValue();
    }

    /** The bytes of the piece at a place; empty if none stands there whole. */
    static Optional<byte[]> bytes(FileChannel channel, long place) throws IOException {
        ByteBuffer before = ByteBuffer.allocate(BEFORE);
        if (!fill(before, channel, place)) {
            return Optional.empty();
        }
        int length = before.getInt(0);
        if (length < 1 || length > LONGEST || length > channel.size() - place - BEFORE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(BEFORE + length);
        boolean whole = fill(bytes, channel, place) && sum(bytes.array()) == before.getInt(Integer.BYTES);
        return whole ? Optional.of(bytes.array()) : Optional.empty();
    }

    private static boolean fill(ByteBuffer bytes, FileChannel channel, long place) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What such bytes hold. */
    static Frame of(byte[] bytes) {
        return new Frame(
                (char) bytes[BEFORE], new String(bytes, BEFORE + 1, bytes.length - BEFORE - 1, StandardCharsets.UTF_8));
    }
}
