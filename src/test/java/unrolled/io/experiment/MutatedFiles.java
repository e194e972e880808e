package unrolled.io.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import unrolled.data.SentenceException;
import unrolled.data.file.Csv;
import unrolled.debug.cursor.Comparison;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.cursor.Phase;
import unrolled.debug.desk.BarChoice;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.desk.Depth;
import unrolled.debug.desk.Desk;
import unrolled.debug.desk.Places;
import unrolled.debug.desk.Shown;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.When;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.DataChoice;
import unrolled.experiment.Experiment;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.check.CheckedExperiment;
import unrolled.io.archive.Archive;
import unrolled.io.archive.ArchiveWriter;
import unrolled.run.plan.Moment;

/**
 * Files that are nearly experiments, each made of a whole one by some changes at random: bits, pieces, words of the JSON, and
 * numbers in the headers of the zip. The same seed makes the same files.
 */
public final class MutatedFiles {
    private static final Pattern WORD = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[-+.\\w]+|[\\[\\]{}:,]");
    private static final Pattern HEADER = Pattern.compile("PK[\u0001-\u0006][\u0002-\u0006]");
    private static final int HEADER_LENGTH = 46;
    private static final long MOST = 1 << 20;

    /** What is hardly ever meant. */
    private static final List<String> WORDS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[[[]]]]",
            "\"\"",
            "-1",
            "0",
            "1",
            "0.5",
            "1e308",
            "-1e-320",
            "1e999",
            "2147483647",
            "2147483648",
            "-9223372036854775808",
            "99999999999999999999999999",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"A\"",
            "\"../../etc/passwd\"",
            "\"series.csv\"",
            "\"experiment.json\"",
            "\"member\"",
            "\"csv\"",
            "\"file\"",
            "\"a,b\\n1,2\\n\"",
            "{\"a\": 1, \"a\": 2}",
            "[".repeat(300));

    private static final List<String> MEMBERS = List.of(
            "experiment.json",
            "desk.json",
            "series.csv",
            "weights/0-kernel.npy",
            "weights/0-recurrent_kernel.npy",
            "weights/0-bias.npy",
            "weights/1-kernel.npy",
            "weights/1-bias.npy");

    private static final int[] NUMBERS = {0, 1, -1, 0x7fff, 0x8000, 0x7fffffff, 0x80000000, 8, 9, 99, 0xffff, 1 << 20};

    private final Path file;
    private final List<byte[]> whole;
    private final Random random;

    /** @param file where they are written, one over the other */
    public MutatedFiles(Path file, long seed) {
        this.file = file;
        this.random = new Random(seed);
        this.whole = whole();
    }

    /** What became of one. */
    public enum Outcome {
        OPENED,
        REFUSED
    }

    /**
     * Makes the next one, and opens it as the window does; what is no refusal is thrown.
     *
     * @return whether it is an experiment all the same
     */
    public Outcome next() throws IOException {
        Files.write(file, mutated(whole.get(random.nextInt(whole.size()))));
        try {
            Document document = ExperimentFile.document(file);
            CheckedExperiment.of(document.experiment());
            requireSaved(document);
            return Outcome.OPENED;
        } catch (ExperimentException | MissingSeriesException refusal) {
            requireSentence(refusal);
            return Outcome.REFUSED;
        }
    }

    /** What can be opened can be saved, and comes back. */
    private void requireSaved(Document document) throws IOException {
        for (FileFormat format : FileFormat.values()) {
            Files.write(file, format.bytes(document));
            if (!ExperimentFile.document(file).equals(document)) {
                throw new AssertionError("Saved as " + format + " it is another one: " + document);
            }
        }
    }

    private static void requireSentence(SentenceException refusal) {
        String sentence = refusal.getMessage();
        if (sentence.isBlank() || sentence.length() > 4000 || sentence.contains("Exception")) {
            throw new AssertionError("Nobody understands: " + sentence, refusal);
        }
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original;
        int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            bytes = bytes.length < 2 ? original : changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        return switch (random.nextInt(12)) {
            case 0 -> bitsFlipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> spliced(bytes, whole.get(random.nextInt(whole.size())));
            case 3 -> spliced(bytes, bytes);
            case 4 -> headerChanged(bytes);
            default -> wordsChanged(bytes);
        };
    }

    private byte[] bitsFlipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int flip = random.nextInt(8); flip >= 0; flip--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** A piece of another file, or of the same, in the place of a piece. */
    private byte[] spliced(byte[] bytes, byte[] other) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(200));
        int piece = random.nextInt(other.length);
        int end = Math.min(other.length, piece + random.nextInt(400));
        return ByteBuffer.allocate(from + end - piece + bytes.length - to)
                .put(bytes, 0, from)
                .put(other, piece, end - piece)
                .put(bytes, to, bytes.length - to)
                .array();
    }

    /** A number in a header of a zip; any number where there is none. */
    private byte[] headerChanged(byte[] bytes) {
        List<Integer> headers = HEADER.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .map(MatchResult::start)
                .toList();
        int header = headers.isEmpty() ? random.nextInt(bytes.length) : headers.get(random.nextInt(headers.size()));
        int place = Math.min(bytes.length - 2, header + random.nextInt(HEADER_LENGTH));
        ByteBuffer changed = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int number = random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextInt();
        if (random.nextBoolean() && place + 4 <= bytes.length) {
            changed.putInt(place, number);
        } else {
            changed.putShort(place, (short) number);
        }
        return changed.array();
    }

    /** Other words in a text; in a zip in one of its members, with a checksum that is right. */
    private byte[] wordsChanged(byte[] bytes) {
        Optional<Map<String, byte[]>> members = members(bytes);
        if (members.isEmpty()) {
            return utf8(wordsChanged(new String(bytes, StandardCharsets.UTF_8)));
        }
        List<String> names = List.copyOf(members.get().keySet());
        String name = names.get(random.nextInt(names.size()));
        Map<String, byte[]> changed = new LinkedHashMap<>(members.get());
        if (random.nextInt(10) == 0) {
            changed.remove(name);
            changed.put(names.get(random.nextInt(names.size())) + "2", utf8("{}"));
        } else if (name.endsWith(".npy")) {
            changed.put(name, bitsFlipped(changed.get(name)));
        } else {
            changed.put(name, utf8(wordsChanged(new String(changed.get(name), StandardCharsets.UTF_8))));
        }
        return ArchiveWriter.bytes(changed);
    }

    private Optional<Map<String, byte[]>> members(byte[] zip) {
        try {
            Files.write(file, zip);
            if (!Archive.isIn(file)) {
                return Optional.empty();
            }
            Map<String, byte[]> members = new LinkedHashMap<>();
            try (Archive archive = Archive.open(file, "x")) {
                for (String name : MEMBERS) {
                    if (archive.has(name)) {
                        members.put(name, archive.bytes(name, MOST));
                    }
                }
            }
            return members.isEmpty() ? Optional.empty() : Optional.of(members);
        } catch (SentenceException refusal) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String wordsChanged(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return text + WORDS.get(random.nextInt(WORDS.size()));
        }
        MatchResult old = words.get(random.nextInt(words.size()));
        List<String> others = random.nextInt(4) == 0
                ? words.stream().map(MatchResult::group).toList()
                : Stream.concat(WORDS.stream(), words.stream().map(MatchResult::group))
                        .filter(word -> isLike(word, old.group()))
                        .toList();
        String other = others.get(random.nextInt(others.size()));
        String kept = random.nextInt(8) == 0 ? old.group() : "";
        return text.substring(0, old.start()) + kept + other + text.substring(old.end());
    }

    /** Whether both are numbers, or texts, or the same sign. */
    private static boolean isLike(String word, String other) {
        return kind(word.charAt(0)) == kind(other.charAt(0));
    }

    private static char kind(char first) {
        return Character.isDigit(first) || first == '-' ? '0' : Character.isLetter(first) ? 'a' : first;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In both formats: experiments of many kinds, each with something on the desk; the ten million steps are left out. */
    private static List<byte[]> whole() {
        Experiment own = BundledExperiments.opening()
                .withData(DataChoice.of(Csv.parse("p", "day;price\n" + "01.02;1,5\n02.02;2,5\n".repeat(20))));
        Stream<Experiment> bundled = BundledExperiments.names().stream()
                .filter(name -> !name.equals("ten-million"))
                .map(BundledExperiments::named);
        List<byte[]> all = new ArrayList<>();
        Experiment given = BundledExperiments.opening();
        GivenWeights weights = GivenWeights.of("here", given.model().build(1));
        given = given.withModel(given.model().withWeights(Optional.of(weights)));
        Stream.concat(Stream.of(own, own, given, given), bundled).forEach(experiment -> {
            for (FileFormat format : FileFormat.values()) {
                all.add(format.bytes(Document.of(busy(experiment))));
            }
        });
        return all;
    }

    private static Desk busy(Experiment experiment) {
        return new Desk(
                experiment,
                new Cursor("A", new Moment(0, 1, 0), 0, 0, 1),
                new Comparison(Lock.SAMPLE, Optional.of("B")),
                List.of(
                        Breakpoint.on(new When.Holds("f[0] < 0.5")).withLog("{c}"),
                        Breakpoint.on(new When.At(new Moment(0, 2, 0))).withHits(2),
                        Breakpoint.on(new When.Saturated(Quantity.F, 0, 0.01)).withEnabled(false)),
                List.of("norm(A.h - B.h)"),
                List.of(new Bookmark(new Cursor("B", new Moment(0, 2, 0), 0, 0, 1), "here")),
                new Shown(
                        "why",
                        "inks",
                        new Depth.Cell(Phase.GATES),
                        OptionalDouble.of(1.5),
                        0,
                        new Places("gradient", "c", Optional.of(new Places.Rows(10, 40)), 2),
                        new BarChoice(true, 10)));
    }
}
