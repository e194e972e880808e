package unrolled.io.archive;

/**
 * A member of a zip file, as its directory says it is.
 *
 * @param flags of the format: bit 0 encrypted, bit 3 sizes behind the data, bit 11 name in UTF-8
 * @param method how it is packed: {@link #STORED} or {@link #DEFLATED}, others are not read
 * @param crc CRC-32 of the unpacked bytes
 * @param packed how many bytes it takes in the file
 * @param length how many bytes it has
 * @param attributes of whoever wrote it; the upper half are the rights and the kind of a file, on POSIX
 * @param offset of its own header in the file
 */
record Member(String name, int flags, int method, long crc, long packed, long length, long attributes, long offset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final long KIND = 0xF000;
    private static final long LINK = 0xA000;

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /** Whether its own header leaves out what was not known yet when it was written. */
    boolean isDescribedBehind() {
        return (flags & 8) != 0;
    }

    boolean isLink() {
        return (attributes >> 16 & KIND) == LINK;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }
}
