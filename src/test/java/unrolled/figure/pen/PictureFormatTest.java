package unrolled.figure.pen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unrolled.figure.Samples;

class PictureFormatTest {
    @Test
    void theEndOfANameSaysTheFormat() {
        assertEquals(Optional.of(PictureFormat.SVG), PictureFormat.of("out.svg"));
        assertEquals(Optional.of(PictureFormat.PNG), PictureFormat.of("some.svg/OUT.PNG"));
        assertEquals(Optional.empty(), PictureFormat.of("out.gif"));
        assertEquals(List.of(".svg", ".png"), PictureFormat.endings());
    }

    @Test
    void aFileIsWhatThePenOfTheFormatWrites() {
        byte[] file = PictureFormat.SVG.file(Samples.everyMark(), typeface -> {
            throw new AssertionError("SVG names its fonts");
        });
        assertEquals(SvgPen.svg(Samples.everyMark()), new String(file, StandardCharsets.UTF_8));
    }
}
