package unrolled.io.archive;

import java.nio.ByteBuffer;

/**
 * What stands before the bytes of a member.
 *
 * @param name how many bytes its name has
 * @param more how many bytes follow the name
 */
record OwnHeader(int signature, int flags, int method, long crc, long packed, long length, int name, int more) {
    static final int LENGTH = 30;

    private static final int SIGNATURE = 0x04034b50;

    static OwnHeader of(ByteBuffer bytes) {
        return new OwnHeader(
                bytes.getInt(0),
                Short.toUnsignedInt(bytes.getShort(6)),
                Short.toUnsignedInt(bytes.getShort(8)),
                Integer.toUnsignedLong(bytes.getInt(14)),
                Integer.toUnsignedLong(bytes.getInt(18)),
                Integer.toUnsignedLong(bytes.getInt(22)),
                Short.toUnsignedInt(bytes.getShort(26)),
                Short.toUnsignedInt(bytes.getShort(28)));
    }

    /** Whether it says the same as the directory, but for the name. */
    boolean isOf(Member member) {
        boolean same = crc == member.crc() && packed == member.packed() && length == member.length();
        return signature == SIGNATURE
                && flags == member.flags()
                && method == member.method()
                && (same || member.isDescribedBehind());
    }
}
