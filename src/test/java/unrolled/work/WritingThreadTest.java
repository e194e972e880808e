package unrolled.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WritingThreadTest {
    @Test
    void everythingArrivesInItsOrder() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] used = new byte[1000];
        new WritingThread().carry(out, text -> {
            for (int chunk = 0; chunk < 500; chunk++) {
                Arrays.fill(used, (byte) chunk); // whoever writes may use the same bytes again
                text.write(used, 1, chunk);
                expected.write(used, 1, chunk);
                text.write(chunk);
                expected.write(chunk);
            }
        });
        assertArrayEquals(expected.toByteArray(), out.toByteArray());
    }

    @Test
    void itIsWrittenOnAnotherThread() throws IOException {
        Thread[] seen = new Thread[1];
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                seen[0] = Thread.currentThread();
            }
        };
        new WritingThread().carry(out, text -> text.write(1));
        assertNotEquals(Thread.currentThread(), seen[0]);
    }

    @Test
    void aFullDiskEndsTheText() {
        IOException full = new IOException("No space left on device");
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        int[] chunks = new int[1];
        IOException thrown = assertThrows(
                IOException.class,
                () -> new WritingThread().carry(disk, text -> {
                    while (true) {
                        text.write(1);
                        chunks[0]++;
                    }
                }));
        assertEquals(full, thrown);
        assertThrows(IOException.class, () -> new WritingThread().carry(disk, text -> text.write(1)));
    }

    @Test
    void whatTheTextThrowsIsThrown() {
        IOException own = new IOException("its own");
        IOException thrown = assertThrows(
                IOException.class,
                () -> new WritingThread().carry(OutputStream.nullOutputStream(), text -> {
                    throw own;
                }));
        assertEquals(own, thrown);
    }
}
