package unrolled.io.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.debug.desk.Desk;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.KeptText;
import unrolled.io.experiment.ReadBefore;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.json.JsonValue;
import unrolled.io.json.LongTexts;

/** Reads the journal that another program left: everything up to its last whole entry. */
final class JournalReader {
    private static final int NAME_LENGTH = 64; // of a SHA-256 in hexadecimal digits

    private final Path path;
    private final Map<String, String> texts = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final ReadBefore before = new ReadBefore();
    private List<Integer> numbers = List.of();
    private Optional<Entry> last = Optional.empty();
    private Optional<String> laid = Optional.empty();
    private Optional<String> desk = Optional.empty();

    /** A state as it stands in the file. */
    private record State(Instant time, String json) {}

    private JournalReader(Path path) {
        this.path = path;
    }

    /**
     * The work in it; empty if not a single entry is whole. Throws IOException if it cannot be read, or is of a later version
     * of the program, and an exception with a sentence if it holds something else.
     */
    static Optional<LeftWork> read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            Optional<Head> head = Head.of(channel);
            if (head.isPresent()) {
                return new JournalReader(path).read(channel, head.get());
            }
            if (channel.size() >= Head.LENGTH) {
                throw new IOException("a journal of another version");
            }
            return Optional.empty();
        }
    }

    private Optional<LeftWork> read(FileChannel channel, Head head) throws IOException {
        long place = Head.LENGTH;
        for (Optional<byte[]> piece = Frame.bytes(channel, place); piece.isPresent(); ) {
            take(Frame.of(piece.get()));
            place += piece.get().length;
            piece = Frame.bytes(channel, place);
        }
        return last.map(entry -> work(entry, head));
    }

    private void take(Frame frame) {
        switch (frame.kind()) {
            case Frame.LONG_TEXT ->
                texts.put(frame.text().substring(0, NAME_LENGTH), frame.text().substring(NAME_LENGTH));
            case Frame.STATE -> {
                int time = frame.text().indexOf('\n');
                states.add(new State(
                        Instant.ofEpochMilli(Long.parseLong(frame.text().substring(0, time))),
                        frame.text().substring(time + 1)));
            }
            case Frame.DESK -> laid = Optional.of(frame.text());
            case Frame.ENTRY -> {
                Entry entry = Entry.of(JsonValue.parse(path.toString(), frame.text()));
                numbers = entry.after(numbers);
                last = Optional.of(entry);
                desk = laid;
            }
            default -> {}
        }
    }

    private LeftWork work(Entry entry, Head head) {
        Map<Integer, Experiment> read = new HashMap<>();
        List<Experiment> edits = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int number : numbers) {
            edits.add(read.computeIfAbsent(number, this::experiment));
            times.add(states.get(number).time);
        }
        Optional<Experiment> saved = entry.saved().map(number -> read.computeIfAbsent(number, this::experiment));
        Optional<KnownFile> file = entry.file();
        EditLine line = new EditLine(edits, entry.at(), 0, saved);
        Optional<Desk> lying = desk.map(text -> KeptText.desk(JsonValue.parse(path.toString(), text), line.present()));
        Work work = new Work(line, file, lying);
        return new LeftWork(path, work, times, head.alive(), head.whole(), file.map(FileNow::of));
    }

    private Experiment experiment(int number) {
        JsonValue document = LongTexts.with(path.toString(), states.get(number).json, texts);
        return KeptText.experiment(document, path.toString(), before);
    }
}
