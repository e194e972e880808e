package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolkitErrorsTest {
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private ToolkitErrors errors;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        errors = ToolkitErrors.listen();
    }

    @AfterEach
    void giveBack() {
        System.setErr(err);
    }

    private static void print(String thread) throws InterruptedException {
        Thread printing = new Thread(() -> System.err.print("a stack trace"), thread);
        printing.start();
        printing.join();
    }

    @Test
    void whatThePainterPrintsIsToldOnce() throws InterruptedException {
        print("QuantumRenderer-0");
        String told = assertThrows(AssertionError.class, errors::refuse).getMessage();
        assertTrue(told.endsWith("a stack trace"), told);
        errors.refuse();
    }

    @Test
    void whatOthersPrintIsOnlyPrinted() throws InterruptedException {
        print("main");
        errors.refuse();
        assertEquals("a stack trace", seen.toString(StandardCharsets.UTF_8));
    }
}
