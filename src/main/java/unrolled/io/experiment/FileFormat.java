package unrolled.io.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import unrolled.io.archive.Archive;

/** How a document stands in a file. */
@SuppressWarnings("ImmutableEnumChecker") // the writers hold nothing
public enum FileFormat {
    /** A text that people can read and change. */
    JSON(".json", FileFormat::text),
    /** A zip file, whose arrays and series are members of their own. */
    UNROLLED(".unrolled", DocumentArchive::bytes);

    private final String ending;
    private final Function<Document, byte[]> writer;

    FileFormat(String ending, Function<Document, byte[]> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    /** The end of its names. */
    public String ending() {
        return ending;
    }

    /** The format that a name means; JSON if it means none. */
    public static FileFormat named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(UNROLLED.ending) ? UNROLLED : JSON;
    }

    /** The format of what stands in a file, whatever it is called; that of its name if nothing stands there. */
    public static FileFormat in(Path file) {
        if (Archive.isIn(file)) {
            return UNROLLED;
        }
        return file.toFile().length() > 0 ? JSON : named(file);
    }

    /** The same name with the ending of this format. */
    public Path of(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
    }

    /** What is to stand in the file. */
    byte[] bytes(Document document) {
        return writer.apply(document);
    }

    private static byte[] text(Document document) {
        return DocumentText.of(document, NewParts.inText()).getBytes(StandardCharsets.UTF_8);
    }
}
