package unrolled.io.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a directory says is looked through before anything is unpacked: names that lead nowhere else, nothing encrypted or
 * linked, and no more bytes than somebody could have meant.
 */
final class MemberCheck {
    static final int MOST_MEMBERS = 1000;

    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_BYTES_TOGETHER = 1L << 30;
    /** What is smaller may be packed as well as it can. */
    private static final long SMALL = 100 << 10;

    private static final long MOST_RATIO = 100;
    private static final int LONGEST_NAME = 255;

    private final String file;

    MemberCheck(String file) {
        this.file = file;
    }

    /** Whether what we write may be packed so well that we would not read it. */
    static boolean isPackedTooWell(long packed, long length) {
        return length > SMALL && length / MOST_RATIO >= packed;
    }

    void require(List<Member> members) {
        Set<String> names = new HashSet<>();
        long together = 0;
        for (Member member : members) {
            require(member);
            if (!names.add(member.name())) {
                throw new ArchiveException("twice", file, ArchiveException.shown(member.name()));
            }
            together += member.length();
        }
        if (together > MOST_BYTES_TOGETHER) {
            throw new ArchiveException("together", file, MOST_BYTES_TOGETHER >> 20);
        }
    }

    private void require(Member member) {
        String name = ArchiveException.shown(member.name());
        if (!isInside(member.name())) {
            throw new ArchiveException("name", file, name);
        }
        if (member.isLink()) {
            throw new ArchiveException("link", file, name);
        }
        if (member.isEncrypted()) {
            throw new ArchiveException("encrypted", file, name);
        }
        if (member.method() != Member.STORED && member.method() != Member.DEFLATED) {
            throw new ArchiveException("method", file, name, member.method());
        }
        requireSize(member, name);
    }

    private void requireSize(Member member, String name) {
        if (member.length() > MOST_BYTES) {
            throw new ArchiveException("large", file, name, MOST_BYTES >> 20);
        }
        if (isPackedTooWell(member.packed(), member.length())) {
            throw new ArchiveException("bomb", file, name, MOST_RATIO);
        }
        boolean stored = member.method() == Member.STORED;
        if ((stored && member.packed() != member.length()) || (member.isFolder() && member.length() > 0)) {
            throw ArchiveException.damaged(file, "length", name);
        }
    }

    /** Whether a name leads to nothing outside, whoever would unpack it. */
    private static boolean isInside(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == ':' || c == 0xfffd);
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return plain
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    }
}
