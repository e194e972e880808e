package unrolled.data.file;

import java.io.IOException;
import java.io.InputStream;

/** The same bytes again and again, up to a length at which the disk fails. */
final class RepeatedBytes extends InputStream {
    private final byte[] bytes;
    private final long length;
    private long position;

    RepeatedBytes(byte[] bytes, long length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** How many bytes were read so far. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        if (position == length) {
            throw new IOException("Input/output error");
        }
        return bytes[(int) (position++ % bytes.length)];
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        for (int i = 0; i < wanted; i++) {
            target[offset + i] = (byte) read();
        }
        return wanted;
    }
}
