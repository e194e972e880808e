package unrolled.io.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An array of numbers as NumPy writes it into a {@code .npy} file: version 1.0, little endian, row by row, float32 or
 * float64. Others are refused. Its bytes are never written again.
 */
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int BEFORE_HEADER = 10;
    private static final int ALIGNMENT = 64;
    private static final int MOST_AXES = 8;
    private static final long MOST_NUMBERS = 1 << 28;
    private static final Pattern HEADER = Pattern.compile(
            "\\{ *'descr': *'([^']{1,40})', *'fortran_order': *(True|False), *'shape': *\\(([0-9, ]*)\\),? *\\} *\\n?");

    /** How a number is written. */
    public enum Type {
        F4("<f4", Float.BYTES),
        F8("<f8", Double.BYTES);

        private final String descr;
        private final int bytes;

        Type(String descr, int bytes) {
            this.descr = descr;
            this.bytes = bytes;
        }

        /** As NumPy says it: {@code <f4} or {@code <f8}. */
        public String descr() {
            return descr;
        }

        /** How many bytes a number takes. */
        public int bytes() {
            return bytes;
        }

        static Optional<Type> of(String descr) {
            return Arrays.stream(values())
                    .filter(type -> type.descr.equals(descr))
                    .findFirst();
        }
    }

    private final Type type;
    private final List<Integer> shape;
    private final byte[] data;

    private Npy(Type type, List<Integer> shape, byte[] data) {
        this.type = type;
        this.shape = List.copyOf(shape);
        this.data = data;
    }

    /**
     * An array of these numbers, row by row.
     *
     * @param data the numbers as bytes, little endian, as many as the shape says; from now on nobody writes into it
     */
    public static Npy of(Type type, List<Integer> shape, byte[] data) {
        if (count("array", shape) * type.bytes() != data.length) {
            throw new ArchiveException(
                    "npy.length", "array", shown(shape), count("array", shape) * type.bytes(), data.length);
        }
        return new Npy(type, shape, data);
    }

    /** The array in a file; {@code name} is how errors call it. Throws ArchiveException unless all of it is as it should be. */
    public static Npy parse(String name, byte[] file) {
        if (file.length < BEFORE_HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            throw new ArchiveException("npy.other", name);
        }
        if (file[6] != 1 || file[7] != 0) {
            throw new ArchiveException("npy.version", name, file[6] + "." + file[7]);
        }
        int header = Byte.toUnsignedInt(file[8]) | Byte.toUnsignedInt(file[9]) << 8;
        int begin = BEFORE_HEADER + header;
        String text = new String(
                file, BEFORE_HEADER, Math.min(header, file.length - BEFORE_HEADER), StandardCharsets.ISO_8859_1);
        Matcher found = HEADER.matcher(text);
        if (begin > file.length || !found.matches()) {
            throw new ArchiveException("npy.header", name, ArchiveException.shown(text));
        }
        return parse(name, found, Arrays.copyOfRange(file, begin, file.length));
    }

    private static Npy parse(String name, Matcher header, byte[] data) {
        Type type = Type.of(header.group(1))
                .orElseThrow(() -> new ArchiveException("npy.type", name, ArchiveException.shown(header.group(1))));
        if (header.group(2).equals("True")) {
            throw new ArchiveException("npy.order", name);
        }
        List<Integer> shape = shape(name, header.group(3));
        long bytes = count(name, shape) * type.bytes();
        if (bytes != data.length) {
            throw new ArchiveException("npy.length", name, shown(shape), bytes, data.length);
        }
        return new Npy(type, shape, data);
    }

    /** From {@code 3, 4} or {@code 3,}; empty for a single number. */
    private static List<Integer> shape(String name, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String[] axes = text.strip().split(" *, *");
        boolean fits = axes.length >= 1
                && axes.length <= MOST_AXES
                && Arrays.stream(axes).allMatch(axis -> axis.matches("[0-9]{1,9}"));
        if (!fits) {
            throw new ArchiveException("npy.header", name, ArchiveException.shown(text));
        }
        return Arrays.stream(axes).map(Integer::valueOf).toList();
    }

    private static long count(String name, List<Integer> shape) {
        long count = 1;
        for (int length : shape) {
            count *= length;
            if (count > MOST_NUMBERS) {
                throw new ArchiveException("npy.large", name, shown(shape), MOST_NUMBERS);
            }
        }
        return count;
    }

    private static String shown(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }

    public Type type() {
        return type;
    }

    /** The length of each axis, the outermost first. */
    public List<Integer> shape() {
        return shape;
    }

    /** The numbers as bytes, little endian, row by row; not to be written into. */
    public byte[] data() {
        return data;
    }

    /** The numbers, row by row. */
    public double[] values() {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[data.length / type.bytes()];
        for (int at = 0; at < values.length; at++) {
            values[at] = type == Type.F4 ? bytes.getFloat() : bytes.getDouble();
        }
        return values;
    }

    /** The file, byte by byte as NumPy writes it. */
    public byte[] file() {
        String axes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String header = "{'descr': '" + type.descr() + "', 'fortran_order': False, 'shape': (" + axes
                + (shape.size() == 1 ? ",)" : ")") + ", }";
        int length = BEFORE_HEADER + header.length() + 1;
        header = header + " ".repeat(Math.floorMod(-length, ALIGNMENT)) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream(BEFORE_HEADER + header.length() + data.length);
        out.writeBytes(MAGIC);
        out.writeBytes(new byte[] {1, 0, (byte) header.length(), (byte) (header.length() >> 8)});
        out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
        return out.toByteArray();
    }
}
