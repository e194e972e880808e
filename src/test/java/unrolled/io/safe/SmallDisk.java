package unrolled.io.safe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has room for so many bytes more. */
public final class SmallDisk extends Disk {
    private long room;

    public SmallDisk(long room) {
        this.room = room;
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        long more = Math.max(0, channel.position() + bytes.remaining() - channel.size());
        if (more > room) {
            super.write(channel, bytes.limit((int) (bytes.limit() - more + room)));
            room = 0;
            throw new IOException("No space left on device");
        }
        room -= more;
        super.write(channel, bytes);
    }

    @Override
    public void delete(Path file) throws IOException {
        room += Files.size(file);
        super.delete(file);
    }
}
