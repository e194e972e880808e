package unrolled.io.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.json.JsonValue;
import unrolled.io.safe.Fingerprint;

/**
 * What came of a gesture: the history after it, told by how it differs from the one before. States are called by numbers.
 *
 * @param from the first states that are no longer in it
 * @param keep how many of those that follow are still in it
 * @param then the states after them
 * @param at which state is the present one, from 0
 * @param saved the state that was saved last
 */
record Entry(int from, int keep, List<Integer> then, int at, Optional<Integer> saved, Optional<KnownFile> file) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** What leads from a line of states to another one. */
    static Entry between(List<Integer> before, List<Integer> after, int at, Optional<Integer> saved, Work work) {
        int from = Math.max(0, before.indexOf(after.get(0)));
        int keep = 0;
        while (keep < after.size()
                && from + keep < before.size()
                && after.get(keep).equals(before.get(from + keep))) {
            keep++;
        }
        return new Entry(from, keep, List.copyOf(after.subList(keep, after.size())), at, saved, work.file());
    }

    /** The states after it. */
    List<Integer> after(List<Integer> before) {
        List<Integer> after = new ArrayList<>(before.subList(from, from + keep));
        after.addAll(then);
        return after;
    }

    Frame frame() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("from", from);
            json.writeNumberField("keep", keep);
            json.writeFieldName("then");
            json.writeArray(then.stream().mapToInt(number -> number).toArray(), 0, then.size());
            json.writeNumberField("at", at);
            if (saved.isPresent()) {
                json.writeNumberField("saved", saved.get());
            }
            if (file.isPresent()) {
                write(file.get(), json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string can always be written
        }
        return new Frame(Frame.ENTRY, text.toString());
    }

    private static void write(KnownFile file, JsonGenerator json) throws IOException {
        json.writeStringField("file", file.path().toString());
        if (file.held().isPresent()) {
            json.writeStringField("sha256", file.held().get().sha256());
        }
    }

    static Entry of(JsonValue json) {
        Optional<Fingerprint> held =
                json.optional("sha256").map(JsonValue::text).map(Fingerprint::new);
        return new Entry(
                json.field("from").wholeNumber(),
                json.field("keep").wholeNumber(),
                json.field("then").list().stream().map(JsonValue::wholeNumber).toList(),
                json.field("at").wholeNumber(),
                json.optional("saved").map(JsonValue::wholeNumber),
                json.optional("file").map(path -> new KnownFile(Path.of(path.text()), held)));
    }
}
