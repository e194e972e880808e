package unrolled.io.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyTest {
    private static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putDouble);
        return bytes.array();
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static byte[] file(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .put(data)
                .array();
    }

    /** What numpy.save wrote of numpy.array([[1.5, -2], [0.1, 1e300], [nan, -0.0]]). */
    @Test
    void whatNumpyWroteIsRead() {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }";
        byte[] data = doubles(1.5, -2, 0.1, 1e300, Double.NaN, -0.0);
        Npy array = Npy.parse("w", file(header + " ".repeat(117 - header.length()) + "\n", data));
        assertEquals(Npy.Type.F8, array.type());
        assertEquals(List.of(3, 2), array.shape());
        assertArrayEquals(new double[] {1.5, -2, 0.1, 1e300, Double.NaN, -0.0}, array.values());
    }

    @Test
    void arraysComeBackAsTheSameBytes() {
        for (List<Integer> shape : List.of(List.of(6), List.of(2, 3), List.of(3, 1, 2), List.of(1, 6))) {
            byte[] data = floats(0.1f, -0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY, 1e10f, 3);
            byte[] file = Npy.of(Npy.Type.F4, shape, data).file();
            Npy array = Npy.parse("w", file);
            assertEquals(shape, array.shape());
            assertArrayEquals(data, array.data());
            assertEquals(0, (file.length - data.length) % 64, "numbers begin where they can be mapped");
            assertEquals(0.1f, array.values()[0]);
        }
        assertArrayEquals(
                new double[] {7},
                Npy.parse("w", Npy.of(Npy.Type.F8, List.of(), doubles(7)).file())
                        .values());
        assertEquals(
                List.of(0, 4),
                Npy.parse("w", Npy.of(Npy.Type.F8, List.of(0, 4), new byte[0]).file())
                        .shape());
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "{'descr': '>f8', 'fortran_order': False, 'shape': (2,), } # w has numbers of type >f8, but <f4 and <f8 are read: convert it with astype(\"<f8\")",
                "{'descr': '|O', 'fortran_order': False, 'shape': (2,), } # w has numbers of type |O, but <f4 and <f8 are read: convert it with astype(\"<f8\")",
                "{'descr': '<f8', 'fortran_order': True, 'shape': (2,), } # w stands column by column (Fortran order), but row by row is read: convert it with numpy.ascontiguousarray",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), } # w has the shape 3, which takes 24 bytes, but has 16: write it again with numpy.save",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (999999999, 999999999), } # w has the shape 999999999 x 999999999, but at most 268435456 numbers are read: make it smaller",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), } # w is a NumPy array with a head that is not understood ({'descr': '<f8', 'fortran_order': False, 'shape': (-2,), }): write it with numpy.save",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,,2), } # w is a NumPy array with a head that is not understood (1,,2): write it with numpy.save",
                "__import__('os') # w is a NumPy array with a head that is not understood (__import__('os')): write it with numpy.save",
            })
    // spotless:on
    void whatIsNotReadIsRefusedWithTheWayToMendIt(String header, String sentence) {
        assertEquals(sentence, refusal(file(header, doubles(1, 2))));
    }

    @Test
    void otherFilesAndOtherVersionsAreRefused() {
        byte[] file = Npy.of(Npy.Type.F8, List.of(2), doubles(1, 2)).file();
        byte[] second = file.clone();
        second[6] = 2;
        assertTrue(refusal(second).startsWith("w is a NumPy array of version 2.0, but 1.0 is read"));
        assertEquals(
                "w is no array of NumPy: write it with numpy.save", refusal("PK".getBytes(StandardCharsets.UTF_8)));
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertTrue(refusal(cut).startsWith("w "), () -> "of " + cut.length + " bytes");
        }
    }

    @Test
    void anArrayHasAsManyNumbersAsItsShapeSays() {
        assertEquals(
                "array has the shape 3, which takes 12 bytes, but has 16: write it again with numpy.save",
                assertThrows(ArchiveException.class, () -> Npy.of(Npy.Type.F4, List.of(3), doubles(1, 2)))
                        .getMessage());
    }

    private static String refusal(byte[] file) {
        return assertThrows(ArchiveException.class, () -> Npy.parse("w", file)).getMessage();
    }
}
