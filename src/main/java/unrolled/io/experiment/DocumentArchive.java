package unrolled.io.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unrolled.data.SeriesFile;
import unrolled.data.Table;
import unrolled.debug.desk.Desk;
import unrolled.experiment.Experiment;
import unrolled.io.archive.Archive;
import unrolled.io.archive.ArchiveException;
import unrolled.io.archive.ArchiveWriter;
import unrolled.io.experiment.StoredParts.SeriesPlace;
import unrolled.io.json.JsonException;
import unrolled.io.json.JsonFile;
import unrolled.io.json.JsonText;
import unrolled.io.json.JsonValue;

/** A document as a zip file: {@code experiment.json}, {@code desk.json}, and what is too large for them. */
final class DocumentArchive {
    static final String EXPERIMENT = "experiment.json";
    private static final String DESK = "desk.json";
    /** More than the largest array of a layer has, or a series that does not stay outside. */
    private static final long MOST_BYTES = JsonFile.MOST_BYTES;

    private final Archive archive;
    private final String file;
    private final SeriesPlace place;

    private DocumentArchive(Archive archive, String file, SeriesPlace place) {
        this.archive = archive;
        this.file = file;
        this.place = place;
    }

    static byte[] bytes(Document document) {
        NewParts parts = NewParts.asMembers();
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(EXPERIMENT, utf8(DocumentText.of(Document.of(document.experiment()), parts)));
        document.desk().ifPresent(desk -> members.put(DESK, utf8(JsonText.of(json -> DeskFields.write(desk, json)))));
        members.putAll(parts.members());
        return ArchiveWriter.bytes(members);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The document in a file; {@code name} is how errors call it. */
    static Document read(Path file, String name, SeriesPlace place) {
        try (Archive archive = Archive.open(file, name)) {
            return new DocumentArchive(archive, name, place).document();
        } catch (ArchiveException e) {
            throw new ExperimentException(e);
        }
    }

    private Document document() {
        Document document = DocumentText.parse(text(EXPERIMENT), file, new Parts());
        Optional<Desk> desk = archive.has(DESK) ? Optional.of(desk(document.experiment())) : Optional.empty();
        if (desk.isPresent() && document.desk().isPresent()) {
            throw new ExperimentException("desk.twice", file);
        }
        archive.requireNoMore();
        return new Document(document.experiment(), desk.or(document::desk));
    }

    private Desk desk(Experiment experiment) {
        String name = file + ", " + DESK;
        try {
            return DeskFields.read(JsonValue.parse(name, text(DESK)), experiment);
        } catch (JsonException e) {
            throw new ExperimentException(e, "refused", name, e.sentence());
        }
    }

    private String text(String member) {
        byte[] bytes = archive.bytes(member, JsonFile.MOST_BYTES);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ExperimentException(e, "member.text", file, member);
        }
    }

    private final class Parts implements StoredParts {
        @Override
        public byte[] member(JsonValue name) {
            return archive.bytes(name.text(), MOST_BYTES);
        }

        @Override
        public Table series(SeriesFile file, String name) {
            return place.find(file, name);
        }
    }
}
