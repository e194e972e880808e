package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void a() {
        assertEquals(1, 1);
    }
}
