package unrolled.io.safe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Lets the step of that number fail, or that one and all that follow, as if the program were killed there; or every so many
 * steps one.
 */
public final class FailingDisk extends Disk {
    private final int failing;
    private final boolean forEver;
    private final boolean again;
    private int steps;

    public FailingDisk(int failing, boolean forEver) {
        this(failing, forEver, false);
    }

    private FailingDisk(int failing, boolean forEver, boolean again) {
        this.failing = failing;
        this.forEver = forEver;
        this.again = again;
    }

    /** One of which every step of that number fails, and every multiple of it. */
    public static FailingDisk every(int steps) {
        return new FailingDisk(steps, false, true);
    }

    public boolean hasFailed() {
        return steps >= failing;
    }

    private void step() throws IOException {
        steps++;
        if (steps == failing || (forEver && steps > failing) || (again && steps % failing == 0)) {
            throw new FileSystemException("/x", null, "Input/output error");
        }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        step();
        return super.create(file);
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        step();
        return super.open(file);
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        int limit = bytes.limit();
        super.write(channel, bytes.limit(bytes.position() + bytes.remaining() / 2)); // a part is there already
        step();
        super.write(channel, bytes.limit(limit));
    }

    @Override
    public void cut(FileChannel channel, long length) throws IOException {
        step();
        super.cut(channel, length);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        step();
        super.force(channel);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        super.delete(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        super.move(from, to);
    }
}
