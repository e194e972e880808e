package unrolled.io.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import unrolled.debug.desk.Desk;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.KeptText;
import unrolled.io.json.LongTexts;
import unrolled.io.safe.Disk;
import unrolled.io.safe.Fingerprint;

/**
 * The file of a journal. After its head it is only ever added to: for a gesture the experiments that are new, with the
 * texts that are new in them, and an entry; what of that was written only in part counts for nothing.
 */
final class JournalFile {
    private final Disk disk;
    private final HeldFile file;
    /** By identity: equal tables would be compared cell by cell. */
    private final IdentityHashMap<Experiment, State> states = new IdentityHashMap<>();

    private final Map<String, Stretch> texts = new HashMap<>();
    private List<Integer> line = List.of();
    private final KeptText whole = new KeptText();
    private Optional<Desk> desk = Optional.empty();
    private int numbers;
    private long end = Head.LENGTH;
    private boolean torn;

    private JournalFile(HeldFile file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Where a piece stands in the file. */
    private record Stretch(long start, int length) {}

    /** An experiment in the file, and the long texts that it needs. */
    private record State(int number, Stretch place, Set<String> texts) {}

    /** A new file that is held by this program. */
    static JournalFile create(Path path, Instant now, Disk disk) throws IOException {
        return new JournalFile(HeldFile.create(path, Head.here(now), disk), disk);
    }

    Path path() {
        return file.path();
    }

    /** How long the file is, in bytes, up to the last entry. */
    long length() {
        return end;
    }

    /** What a state takes in the file, with its long texts, in bytes; 0 if it is not there. */
    long length(Experiment state) {
        State known = states.get(state);
        return known == null
                ? 0
                : known.place.length
                        + known.texts.stream()
                                .mapToLong(name -> texts.get(name).length)
                                .sum();
    }

    /** Adds what is new in the work; when it comes back it is on the disk. */
    void add(Work work, Instant now, Optional<JournalFile> before) throws IOException {
        FileChannel channel = file.channel();
        if (torn) {
            disk.cut(channel, end);
        }
        torn = true;
        int numbersBefore = numbers;
        try {
            channel.position(end);
            Entry entry = entry(work, now, before);
            if (work.desk().isPresent() && !work.desk().equals(desk)) {
                write(new Frame(Frame.DESK, KeptText.of(work.desk().get())).bytes());
            }
            disk.write(channel, entry.frame().bytes());
            disk.force(channel);
            line = entry.after(line);
            desk = work.desk();
            end = channel.position();
            torn = false;
            forgetOthers(work);
        } finally {
            if (torn) {
                numbers = numbersBefore;
                states.values().removeIf(state -> state.place.start >= end);
                texts.values().removeIf(text -> text.start >= end);
            }
        }
    }

    private Entry entry(Work work, Instant now, Optional<JournalFile> before) throws IOException {
        EditLine edits = work.line();
        List<Integer> after = new ArrayList<>();
        for (Experiment state : edits.states()) {
            after.add(number(state, now, before));
        }
        Optional<Integer> saved = Optional.empty();
        if (edits.saved().isPresent()) {
            saved = Optional.of(number(edits.saved().get(), now, before));
        }
        return Entry.between(line, after, edits.at(), saved, work);
    }

    private void forgetOthers(Work work) {
        Set<Experiment> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(work.line().states());
        work.line().saved().ifPresent(kept::add);
        states.keySet().removeIf(state -> !kept.contains(state));
    }

    /** The number of a state, which is written if it is not there yet. */
    private int number(Experiment state, Instant now, Optional<JournalFile> before) throws IOException {
        State known = states.get(state);
        if (known == null) {
            known = before.isPresent() && before.get().states.containsKey(state)
                    ? copied(before.get().states.get(state), before.get())
                    : written(state, now);
            states.put(state, known);
        }
        return known.number;
    }

    private State written(Experiment state, Instant now) throws IOException {
        Map<String, String> found = new HashMap<>();
        String json = LongTexts.without(whole.of(state), text -> {
            String name = Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
            found.put(name, text);
            return name;
        });
        Set<String> names = new TreeSet<>(found.keySet());
        for (String name : names) {
            if (!texts.containsKey(name)) {
                texts.put(name, write(new Frame(Frame.LONG_TEXT, name + found.get(name)).bytes()));
            }
        }
        String text = now.toEpochMilli() + "\n" + json;
        return new State(numbers++, write(new Frame(Frame.STATE, text).bytes()), names);
    }

    private State copied(State other, JournalFile before) throws IOException {
        for (String name : other.texts) {
            if (!texts.containsKey(name)) {
                texts.put(name, write(before.read(before.texts.get(name))));
            }
        }
        return new State(numbers++, write(before.read(other.place)), other.texts);
    }

    private ByteBuffer read(Stretch place) throws IOException {
        return Frame.bytes(file.channel(), place.start)
                .map(ByteBuffer::wrap)
                .orElseThrow(() -> new IOException("what was written has become another"));
    }

    private Stretch write(ByteBuffer bytes) throws IOException {
        long start = file.channel().position();
        int length = bytes.remaining();
        disk.write(file.channel(), bytes);
        return new Stretch(start, length);
    }

    /** Says until when this program was seen to be alive, and that all from before another time is here. */
    void beat(Instant alive, Instant whole) throws IOException {
        Head.beat(file.channel(), alive, whole);
    }

    void remove() {
        file.remove();
    }
}
