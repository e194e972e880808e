package unrolled.figure.pen;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes pixels as a PNG file, eight bits for each of red, green, blue and opacity. Source: the PNG specification, W3C. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;

    private Png() {}

    /** The file of {@code argb}, [rows][columns] in one array of {@code 0xAARRGGBB}, not premultiplied. */
    static byte[] encode(int columns, int rows, int[] argb) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(file);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(columns, rows));
            chunk(out, "IDAT", pixels(columns, rows, argb));
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] header(int columns, int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(columns);
        out.writeInt(rows);
        out.write(new byte[] {8, 6, 0, 0, 0}); // bits, colour with opacity, deflate, filters by row, not interlaced
        return bytes.toByteArray();
    }

    /** Each row as the difference to the row above it, which is mostly nothing in a drawing. */
    private static byte[] pixels(int columns, int rows, int[] argb) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] line = new byte[1 + 4 * columns];
        line[0] = UP;
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    int at = row * columns + column;
                    int here = argb[at];
                    int above = row == 0 ? 0 : argb[at - columns];
                    line[1 + 4 * column] = (byte) ((here >> 16) - (above >> 16));
                    line[2 + 4 * column] = (byte) ((here >> 8) - (above >> 8));
                    line[3 + 4 * column] = (byte) (here - above);
                    line[4 + 4 * column] = (byte) ((here >> 24) - (above >> 24));
                }
                out.write(line);
            }
        }
        return bytes.toByteArray();
    }
}
