package unrolled.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a JSON file, at most 64 MB of UTF-8. */
public final class JsonFile {
    public static final int MOST_BYTES = 64 << 20;

    private JsonFile() {}

    /** The text of the file; throws JsonException in one sentence if there is none. */
    public static String text(Path file) {
        if (Files.notExists(file)) {
            throw new JsonException("file.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new JsonException("file.folder", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new JsonException("file.special", file);
        }
        return decoded(file.toString(), bytes(file));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new JsonException("file.large", file, Files.size(file) >> 20, MOST_BYTES >> 20);
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw new JsonException(e, "file.right", file);
        } catch (IOException e) {
            throw new JsonException(e, "file.unreadable", file, e.getMessage());
        }
    }

    private static String decoded(String source, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new JsonException(e, "file.text", source);
        }
    }
}
