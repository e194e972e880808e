package unrolled.io.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file: the same members are the same bytes, whenever they are written. */
public final class ArchiveWriter {
    /** Every member has it, so that a file does not change by being saved later. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String ARRAYS = ".npy";

    private ArchiveWriter() {}

    /** Writes members in the order in which they are given. */
    public static void write(Map<String, byte[]> members, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            ZipEntry entry = new ZipEntry(member.getKey());
            entry.setTimeLocal(NO_TIME);
            if (isStored(member.getKey(), member.getValue())) {
                store(entry, member.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(member.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Numbers do not get smaller; and what shrinks too well would be taken for a bomb by whoever reads it. */
    private static boolean isStored(String name, byte[] bytes) {
        return name.endsWith(ARRAYS) || MemberCheck.isPackedTooWell(packed(bytes), bytes.length);
    }

    private static long packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] piece = new byte[1 << 16];
            while (!deflater.finished()) {
                deflater.deflate(piece);
            }
            return deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
    }

    /** The whole file. */
    public static byte[] bytes(Map<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(members, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory everything can be written
        }
        return bytes.toByteArray();
    }
}
