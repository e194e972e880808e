package unrolled.io.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The beginning of a journal: whose it is, and up to when everything is in it. The two times are written over again and
 * again in their places; what comes after them is only ever added to. A file that says that another one is open has nothing
 * else in it.
 *
 * @param owner the program that writes it
 * @param alive when the program was seen to be alive the last time
 * @param whole everything that was edited before then is in the journal
 */
record Head(Owner owner, Instant alive, Instant whole) {
    static final int LENGTH = 64;

    private static final byte[] MAGIC = Arrays.copyOf("unrolled-state/1\n".getBytes(StandardCharsets.US_ASCII), 24);
    private static final int TIMES = MAGIC.length + 2 * Long.BYTES;

    /** That of a file of this program which begins now. */
    static Head here(Instant now) {
        return new Head(Owner.here(), now, now);
    }

    /** The head as it is written first. */
    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(MAGIC).putLong(owner.process()).putLong(owner.started());
        return bytes.put(times(alive, whole)).rewind();
    }

    private static ByteBuffer times(Instant alive, Instant whole) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(alive.toEpochMilli())
                .putLong(whole.toEpochMilli())
                .flip();
    }

    /** Says anew until when the program was alive, and until when everything is there. */
    static void beat(FileChannel channel, Instant alive, Instant whole) throws IOException {
        channel.write(times(alive, whole), TIMES);
    }

    /** The head of a file; empty if it has none, or one of a later version. */
    static Optional<Head> of(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        if (channel.read(bytes, 0) < LENGTH || !Arrays.equals(Arrays.copyOf(bytes.array(), MAGIC.length), MAGIC)) {
            return Optional.empty();
        }
        bytes.position(MAGIC.length);
        Owner owner = new Owner(bytes.getLong(), bytes.getLong());
        return Optional.of(
                new Head(owner, Instant.ofEpochMilli(bytes.getLong()), Instant.ofEpochMilli(bytes.getLong())));
    }
}
