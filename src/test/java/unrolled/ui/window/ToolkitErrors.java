package unrolled.ui.window;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Hears what the threads of JavaFX print on {@code System.err}. What its painter throws is printed and nothing more, and
 * so is what nobody catches on the FX thread.
 */
final class ToolkitErrors extends OutputStream {
    private final PrintStream through;
    private final StringBuilder heard = new StringBuilder();

    private ToolkitErrors(PrintStream through) {
        this.through = through;
    }

    /** Listens from now on. */
    static ToolkitErrors listen() {
        ToolkitErrors errors = new ToolkitErrors(System.err);
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        return errors;
    }

    /** Fails if something was printed since this was asked last. */
    synchronized void refuse() {
        String text = heard.toString();
        heard.setLength(0);
        if (!text.isEmpty()) {
            throw new AssertionError("JavaFX printed an error, perhaps of a test before this one: " + text);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        through.write(bytes, from, length);
        if (isOfToolkit(Thread.currentThread().getName())) {
            heard.append(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }

    private static boolean isOfToolkit(String thread) {
        return thread.startsWith("QuantumRenderer") || thread.startsWith("JavaFX") || thread.startsWith("Prism");
    }

    @Override
    public void flush() {
        through.flush();
    }
}
