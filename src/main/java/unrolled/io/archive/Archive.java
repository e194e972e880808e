package unrolled.io.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A zip file that anybody may have written. All that its directory says is looked through when it is opened; members are
 * unpacked one at a time, into memory only, when somebody asks for them by name.
 */
public final class Archive implements AutoCloseable {
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};
    /** Members whose names begin so are left to others. */
    private static final String OTHERS = "x_";

    private final String file;
    private final FileChannel channel;
    private final Map<String, Member> members = new LinkedHashMap<>();
    /** Where the bytes of each member begin. */
    private final Map<String, Long> places = new LinkedHashMap<>();

    private final Set<String> read = new HashSet<>();

    private Archive(String file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Whether a file begins as a zip file does, whatever it is called. */
    public static boolean isIn(Path file) {
        try (InputStream in = Files.isRegularFile(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException e) {
            return false; // whoever reads it says why it cannot be read
        }
    }

    /**
     * Opens a file; throws ArchiveException in one sentence if it is not one that can be trusted.
     *
     * @param name how errors call it
     */
    public static Archive open(Path file, String name) {
        try {
            Archive archive = new Archive(name, FileChannel.open(file));
            try {
                archive.look();
                return archive;
            } catch (IOException | RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ArchiveException(e, "unreadable", name, e.getMessage());
        }
    }

    private void look() throws IOException {
        ZipDirectory directory = new ZipDirectory(channel, file);
        ZipDirectory.Listing listing = directory.read();
        new MemberCheck(file).require(listing.members());
        List<Member> inOrder = listing.members().stream()
                .sorted(Comparator.comparingLong(Member::offset))
                .toList();
        long end = 0;
        for (Member member : inOrder) {
            if (member.offset() < end) {
                throw ArchiveException.damaged(file, "overlap", ArchiveException.shown(member.name()));
            }
            long begin = directory.begin(member, listing.offset());
            end = begin + member.packed();
            members.put(member.name(), member);
            places.put(member.name(), begin);
        }
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The bytes of a member, at most so many; throws ArchiveException if there is none of that name, or it is damaged. */
    public byte[] bytes(String name, long most) {
        Member member = members.get(name);
        String called = ArchiveException.shown(name);
        if (member == null) {
            throw new ArchiveException("missing", file, called);
        }
        if (member.length() > most) {
            throw new ArchiveException("large", file, called, most >> 20);
        }
        read.add(name);
        try {
            return bytes(member);
        } catch (EOFException | ZipException e) {
            throw new ArchiveException(e, "damaged", file, ArchiveException.part("packing", called));
        } catch (IOException e) {
            throw new ArchiveException(e, "unreadable", file, e.getMessage());
        }
    }

    /** The length of what is unpacked is bounded by that of the file: it was looked at how well it is packed. */
    private byte[] bytes(Member member) throws IOException {
        try (InputStream in = unpacked(member)) {
            byte[] bytes = in.readNBytes((int) member.length());
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (bytes.length != member.length() || in.read() >= 0) {
                throw ArchiveException.damaged(file, "length", ArchiveException.shown(member.name()));
            }
            if (crc.getValue() != member.crc()) {
                throw ArchiveException.damaged(file, "crc", ArchiveException.shown(member.name()));
            }
            return bytes;
        }
    }

    private InputStream unpacked(Member member) throws IOException {
        channel.position(places.get(member.name()));
        InputStream packed = new Beginning(Channels.newInputStream(channel), member.packed());
        if (member.method() == Member.STORED) {
            return packed;
        }
        InputStream withByteMore =
                new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])); // as Inflater asks
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(withByteMore, inflater, 1 << 16) {
            @Override
            public void close() {
                inflater.end(); // the channel goes on
            }
        };
    }

    /** Throws ArchiveException if there is a member that nobody has read, but for those that are left to others. */
    public void requireNoMore() {
        members.values().stream()
                .filter(member -> !member.isFolder() && !read.contains(member.name()))
                .filter(member -> !member.name().startsWith(OTHERS))
                .findFirst()
                .ifPresent(member -> {
                    throw new ArchiveException("unknown", file, ArchiveException.shown(member.name()));
                });
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // what was read is read
        }
    }

    /** So many bytes of a stream, which is not closed. */
    private static final class Beginning extends InputStream {
        private final InputStream whole;
        private long left;

        Beginning(InputStream whole, long length) {
            this.whole = whole;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = whole.read(bytes, from, (int) Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
