package unrolled.io.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands in a zip file from the directory at its end, as the format says (PKWARE's APPNOTE 4.3); Java's own
 * reader says nothing of links and of members that lie over each other.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST_COMMENT = 0xffff;
    /** Far more than a thousand names take. */
    private static final long MOST_DIRECTORY = 4 << 20;

    private static final long BEYOND = 0xffffffffL;
    private static final int BEYOND_COUNT = 0xffff;

    private final FileChannel channel;
    private final String file;

    ZipDirectory(FileChannel channel, String file) {
        this.channel = channel;
        this.file = file;
    }

    /** Where the directory is. */
    private record Place(int members, long offset, long length) {}

    /**
     * All members, in the order of the directory.
     *
     * @param offset where the directory begins, and the last member has ended
     */
    record Listing(List<Member> members, long offset) {}

    Listing read() throws IOException {
        Place place = place();
        ByteBuffer directory = bytes(place.offset(), (int) place.length());
        List<Member> members = new ArrayList<>();
        for (int at = 0; at < place.members(); at++) {
            members.add(member(directory));
        }
        if (directory.hasRemaining()) {
            throw damaged();
        }
        return new Listing(List.copyOf(members), place.offset());
    }

    private ArchiveException damaged() {
        return ArchiveException.damaged(file, "directory");
    }

    private Place place() throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_LENGTH + MOST_COMMENT);
        ByteBuffer end = bytes(size - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            boolean found = end.getInt(at) == END && unsigned(end.getShort(at + 20)) == tail - END_LENGTH - at;
            if (found) {
                return place(end.position(at), size - tail + at);
            }
        }
        throw new ArchiveException("cut", file);
    }

    private Place place(ByteBuffer end, long at) {
        end.getInt();
        boolean alone = end.getInt() == 0; // both numbers of disks
        int here = unsigned(end.getShort());
        int members = unsigned(end.getShort());
        long length = unsigned(end.getInt());
        long offset = unsigned(end.getInt());
        if (members == BEYOND_COUNT || length == BEYOND || offset == BEYOND) {
            throw new ArchiveException("zip64", file);
        }
        if (members > MemberCheck.MOST_MEMBERS) {
            throw new ArchiveException("members", file, members, MemberCheck.MOST_MEMBERS);
        }
        if (!alone || here != members || offset + length != at || length > MOST_DIRECTORY) {
            throw damaged();
        }
        return new Place(members, offset, length);
    }

    private Member member(ByteBuffer entry) {
        if (entry.remaining() < ENTRY_LENGTH || entry.getInt() != ENTRY) {
            throw damaged();
        }
        entry.getInt(); // who wrote it, and what must read it
        int flags = unsigned(entry.getShort());
        int method = unsigned(entry.getShort());
        entry.getInt(); // when
        long crc = unsigned(entry.getInt());
        long packed = unsigned(entry.getInt());
        long length = unsigned(entry.getInt());
        int name = unsigned(entry.getShort());
        int more = unsigned(entry.getShort()) + unsigned(entry.getShort());
        entry.getInt(); // which disk, and whether it is text
        long attributes = unsigned(entry.getInt());
        long offset = unsigned(entry.getInt());
        if (entry.remaining() < name + more) {
            throw damaged();
        }
        if (packed == BEYOND || length == BEYOND || offset == BEYOND) {
            throw new ArchiveException("zip64", file);
        }
        String called = text(entry, name);
        entry.position(entry.position() + more);
        return new Member(called, flags, method, crc, packed, length, attributes, offset);
    }

    /** What is no UTF-8 has characters in it that no name may have. */
    private static String text(ByteBuffer bytes, int length) {
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** A member's own header, which must say the same; gives where its bytes begin. */
    long begin(Member member, long last) throws IOException {
        return ownHeader(member, last)
                .orElseThrow(() -> ArchiveException.damaged(file, "header", ArchiveException.shown(member.name())));
    }

    private Optional<Long> ownHeader(Member member, long last) throws IOException {
        if (member.offset() + OwnHeader.LENGTH > last) {
            return Optional.empty();
        }
        OwnHeader own = OwnHeader.of(bytes(member.offset(), OwnHeader.LENGTH));
        long begin = member.offset() + OwnHeader.LENGTH + own.name() + own.more();
        if (!own.isOf(member) || begin + member.packed() > last) {
            return Optional.empty();
        }
        String name = text(bytes(member.offset() + OwnHeader.LENGTH, own.name()), own.name());
        return name.equals(member.name()) ? Optional.of(begin) : Optional.empty();
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new ArchiveException("cut", file);
            }
        }
        return bytes.flip();
    }

    private static int unsigned(short number) {
        return Short.toUnsignedInt(number);
    }

    private static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }
}
