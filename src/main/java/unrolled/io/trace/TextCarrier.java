package unrolled.io.trace;

import java.io.IOException;
import java.io.OutputStream;

/** Carries a text into a stream. Who has threads hands in one that packs and writes while the next lines are made. */
@FunctionalInterface
public interface TextCarrier {
    /** Everything on the caller's thread. */
    TextCarrier NONE = (out, text) -> text.into(out);

    /** Comes back when all is written; throws what the text or the stream throws. */
    void carry(OutputStream out, Filling text) throws IOException;

    /** Writes a text. */
    @FunctionalInterface
    interface Filling {
        void into(OutputStream out) throws IOException;
    }
}
