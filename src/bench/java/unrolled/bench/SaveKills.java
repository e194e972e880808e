package unrolled.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import unrolled.OtherProgram;
import unrolled.io.safe.SafeFile;

/**
 * Kills a program at random moments while it saves, as {@code kill -9} does, and looks at what stands there then: the last
 * file that was said to be saved, or the one after it, whole, and after the next start nothing else but backups.
 */
final class SaveKills {
    private static final int[] SIZES = {4_000, 400_000, 4_000_000};
    private static final int HEAD = 8;
    private static final String NAME = "saved.json";
    private static final String OTHER_NAME = "other.json";

    private final Random random = new Random(508);
    private int torn;
    private int stale;
    private int lost;
    private long saves;

    /** @param moments at how many a program is killed, over all sizes */
    static void run(int moments) throws IOException, InterruptedException {
        System.out.println("Programs killed while they save");
        System.out.printf(
                Locale.ROOT,
                "%12s %8s %8s %8s %16s %24s %8s%n",
                "bytes",
                "names",
                "killed",
                "saves",
                "left half a file",
                "torn, whole as a backup",
                "lost");
        int lost = 0;
        for (int size : SIZES) {
            lost += new SaveKills().run(size, false, moments / SIZES.length * 4 / 5 + moments % SIZES.length);
            lost += new SaveKills().run(size, true, moments / SIZES.length / 5);
        }
        if (lost > 0) {
            throw new IOException(lost + " files were lost");
        }
    }

    private int run(int size, boolean twoNames, int moments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("unrolled-kills");
        Path file = folder.resolve(NAME);
        Files.write(file, content(0, size));
        if (twoNames) {
            Files.createLink(folder.resolve(OTHER_NAME), file);
        }
        for (int moment = 0; moment < moments; moment++) {
            kill(file, size, twoNames);
        }
        System.out.printf(
                Locale.ROOT,
                "%12d %8d %8d %8d %16d %24d %8d%n",
                size,
                twoNames ? 2 : 1,
                moments,
                saves,
                stale,
                torn,
                lost);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        return lost;
    }

    private void kill(Path file, int size, boolean twoNames) throws IOException, InterruptedException {
        long before = numberOf(Files.readAllBytes(file), size);
        long said;
        try (OtherProgram program = OtherProgram.start(Saver.class, file, size, before)) {
            Thread.sleep(random.nextInt(40), random.nextInt(1_000_000));
            said = before + 1 + program.kill(); // the first one is saved when it has started
        }
        saves += said - before;
        look(file, size, said, twoNames);
    }

    private void look(Path file, int size, long said, boolean twoNames) throws IOException {
        long number = numberOf(Files.readAllBytes(file), size);
        boolean whole = number == said || number == said + 1;
        if (!whole && twoNames) {
            Path backup = file.resolveSibling(NAME + ".bak");
            torn++;
            whole = numberOf(Files.readAllBytes(backup), size) == said;
            Files.write(file, Files.readAllBytes(backup)); // as somebody does whose file is torn
        }
        for (int n = 1; n <= 3; n++) {
            Path backup = file.resolveSibling(NAME + (n == 1 ? ".bak" : ".bak" + n));
            whole &= Files.notExists(backup) || numberOf(Files.readAllBytes(backup), size) >= 0;
        }
        int more = names(file.getParent()).size();
        SafeFile.clear(file);
        List<String> left = names(file.getParent());
        stale += more - left.size();
        if (!whole || left.stream().anyMatch(name -> name.endsWith(".tmp"))) {
            lost++;
            System.out.println("After save " + said + " the file is number " + number + ", beside it " + left);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    /** Bytes that tell which number they are of, some more for each one than for the one before, seven times. */
    private static byte[] content(long number, int size) {
        byte[] bytes = new byte[size + (int) (number % 7) * size / 10];
        Arrays.fill(bytes, (byte) (number * 31 + 7));
        ByteBuffer.wrap(bytes).putLong(number);
        return bytes;
    }

    /** The number that bytes are of; -1 if they are not whole. */
    private static long numberOf(byte[] bytes, int size) {
        long number = bytes.length < HEAD ? -1 : ByteBuffer.wrap(bytes).getLong();
        return number >= 0 && Arrays.equals(bytes, content(number, size)) ? number : -1;
    }

    /** Saves one after the other until it is killed, and writes a byte for each that is saved. */
    static final class Saver {
        private Saver() {}

        /**
         * Saves for ever.
         *
         * @param arguments the file, the size, and the number that stands in it
         */
        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            int size = Integer.parseInt(arguments[1]);
            for (long number = Long.parseLong(arguments[2]) + 1; ; number++) {
                byte[] bytes = content(number, size);
                SafeFile.writeWithBackup(file, out -> out.write(bytes), written -> {
                    if (!Arrays.equals(bytes, Files.readAllBytes(written))) {
                        throw new IOException("other bytes");
                    }
                });
                System.out.write(1);
                System.out.flush();
            }
        }
    }
}
