package unrolled.io.safe;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes over the bytes of a file that must stay the same file, such as one with two names. A full disk costs nothing: what is
 * longer than before is written first, behind the end, and only when it is there what stood before is written over.
 */
final class InPlace {
    private static final int PIECE = 1 << 16;

    private final Disk disk;

    InPlace(Disk disk) {
        this.disk = disk;
    }

    /** What stood there before does not any more, and what should stand there does not either. */
    static final class TornException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final IOException reason;

        TornException(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    /** Throws TornException if the target is neither as it was nor as it should be. */
    void overwrite(Path from, Path target) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = disk.open(target)) {
            long before = out.size();
            lengthen(in, out, before);
            try {
                copy(in, out, 0, Math.min(before, in.size()));
                disk.cut(out, in.size());
                disk.force(out);
            } catch (IOException e) {
                throw new TornException(e);
            }
        }
    }

    private void lengthen(FileChannel in, FileChannel out, long before) throws IOException {
        try {
            copy(in, out, before, in.size());
            disk.force(out);
        } catch (IOException e) {
            try {
                disk.cut(out, before);
            } catch (IOException uncut) {
                throw new TornException(e);
            }
            throw e;
        }
    }

    /** The bytes of a stretch to the same places. */
    private void copy(FileChannel in, FileChannel out, long start, long end) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        out.position(start);
        for (long at = start; at < end; at += piece.limit()) {
            piece.clear().limit((int) Math.min(PIECE, end - at));
            while (piece.hasRemaining()) {
                if (in.read(piece, at + piece.position()) < 0) {
                    throw new IOException("what was written has become shorter");
                }
            }
            disk.write(out, piece.flip());
        }
    }
}
