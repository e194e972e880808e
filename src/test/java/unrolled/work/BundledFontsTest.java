package unrolled.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.figure.Typeface;

class BundledFontsTest {
    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyTypefaceNamesAFileThatIsThere(Typeface typeface) throws IOException {
        try (var file = BundledFonts.open(typeface)) {
            assertEquals(0x00010000, ByteBuffer.wrap(file.readNBytes(4)).getInt(), typeface.resource());
        }
    }
}
