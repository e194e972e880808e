package unrolled.io.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of a zip file, to be changed as somebody may who means harm. */
final class ZipBytes {
    private static final int ENTRY = 0x02014b50;
    private static final int OWN = 0x04034b50;
    private static final int END = 0x06054b50;

    private final ByteBuffer bytes;

    private ZipBytes(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A zip file of texts, each after its name. */
    static ZipBytes of(String... namesAndTexts) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            members.put(namesAndTexts[at], namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new ZipBytes(ArchiveWriter.bytes(members));
    }

    /** Changes two bytes of what the directory says of a member. */
    ZipBytes entry(int member, int field, int value) {
        bytes.putShort(place(ENTRY, member) + field, (short) value);
        return this;
    }

    /** Changes two bytes of a member's own header. */
    ZipBytes own(int member, int field, int value) {
        bytes.putShort(place(OWN, member) + field, (short) value);
        return this;
    }

    /** Changes two bytes of the end of the directory. */
    ZipBytes end(int field, int value) {
        bytes.putShort(place(END, 0) + field, (short) value);
        return this;
    }

    /** Calls a member otherwise, by a name as long, in both places. */
    ZipBytes rename(int member, String name) {
        byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
        bytes.put(place(ENTRY, member) + 46, text);
        bytes.put(place(OWN, member) + 30, text);
        return this;
    }

    private int place(int signature, int count) {
        int left = count;
        for (int at = 0; ; at++) {
            if (bytes.getInt(at) == signature && left-- == 0) {
                return at;
            }
        }
    }

    byte[] bytes() {
        return bytes.array();
    }
}
