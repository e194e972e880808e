package unrolled.io.safe;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Names of what stands beside a file. No name has more than 255 bytes: of a longer one the beginning stays, with a sum of the
 * whole, so that the same file always has the same names beside it, and another one others.
 */
final class SideName {
    private static final int MOST_BYTES = 255;

    private SideName() {}

    /** {@code BEFORE NAME AFTER}, in the folder of the file. */
    static Path of(Path file, String before, String after) {
        return file.resolveSibling(of(file.getFileName().toString(), before, after));
    }

    static String of(String name, String before, String after) {
        int room = MOST_BYTES - bytes(before) - bytes(after);
        if (bytes(name) <= room) {
            return before + name + after;
        }
        String sum = "~" + sum(name);
        return before + beginning(name, room - bytes(sum)) + sum + after;
    }

    /** Whole characters, as many as fit into so many bytes. */
    private static String beginning(String name, int room) {
        StringBuilder beginning = new StringBuilder();
        int taken = 0;
        for (int character : name.codePoints().toArray()) {
            String text = Character.toString(character);
            taken += bytes(text);
            if (taken > room) {
                break;
            }
            beginning.append(text);
        }
        return beginning.toString();
    }

    private static String sum(String name) {
        CRC32C sum = new CRC32C();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
