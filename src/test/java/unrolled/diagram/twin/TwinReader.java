package unrolled.diagram.twin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who has nothing but the text and the table of a moment, and knows how the lanes are drawn. */
final class TwinReader {
    /** What a border does with the state. */
    enum Border {
        START,
        FROM_ANOTHER_RUN,
        ARROW,
        WALL,
        RESET,
        PINNED
    }

    /** By which words of the sentence one knows it. */
    private static final Map<String, Border> ENGLISH = Map.of(
            "The run begins here", Border.START,
            "the last state of another run", Border.FROM_ANOTHER_RUN,
            "is carried into batch", Border.ARROW,
            "Stateless: ", Border.WALL,
            "reset_states() is called here", Border.RESET,
            "the run resets there", Border.RESET,
            "You cut the carry here", Border.PINNED);

    private static final Map<String, Border> GERMAN = Map.of(
            "Hier beginnt der Lauf", Border.START,
            "vom letzten Zustand eines anderen Laufs", Border.FROM_ANOTHER_RUN,
            "Stateful, und hier kein Reset", Border.ARROW,
            "Stateless: ", Border.WALL,
            "reset_states() aufgerufen", Border.RESET,
            "dort setzt der Lauf zurück", Border.RESET,
            "Hier haben Sie den Zustand gekappt", Border.PINNED);

    private final boolean german;
    private final List<String> sentences;
    private final List<List<String>> rows;

    TwinReader(String text, String table, Locale locale) {
        this.german = locale.equals(Locale.GERMAN);
        this.sentences = text.lines().toList();
        this.rows = table.lines().skip(1).map(line -> List.of(line.split("\t"))).toList();
    }

    /** The runs, from the top. */
    List<String> runs() {
        return rows.stream().map(row -> row.get(0)).distinct().toList();
    }

    /** Where a run stands in the picture: epoch and batch, as they are written. */
    List<String> batch(String run) {
        return ofSteps(run).findFirst().orElseThrow().subList(1, 3);
    }

    int steps(String run) {
        return (int) ofSteps(run).map(row -> row.get(3)).distinct().count();
    }

    int slots(String run) {
        return (int) ofSteps(run).map(row -> row.get(4)).distinct().count();
    }

    int layers(String run) {
        long several = ofSteps(run)
                .map(row -> row.get(6))
                .filter(what -> what.endsWith(".c"))
                .distinct()
                .count();
        return (int) Math.max(1, several);
    }

    private Stream<List<String>> ofSteps(String run) {
        return rows.stream().filter(row -> row.get(0).equals(run) && !row.get(1).isEmpty());
    }

    double fullBar(String run, String what) {
        String name = (german ? "voller Balken " : "full bar ") + what;
        return rows.stream()
                .filter(row -> row.get(0).equals(run) && row.get(6).equals(name))
                .mapToDouble(row -> Double.parseDouble(row.get(8)))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of a step in a slot, none where it has none of these. */
    double[] values(String run, int step, int slot, String what) {
        return ofSteps(run)
                .filter(row -> row.get(3).equals(String.valueOf(step + 1))
                        && row.get(4).equals(String.valueOf(slot))
                        && row.get(6).equals(what))
                .mapToDouble(row -> Double.parseDouble(row.get(8)))
                .toArray();
    }

    /** c or h of a layer. */
    double[] state(String run, int step, int slot, int layer, String what) {
        String name = layers(run) == 1 ? what : "L" + (layer + 1) + "." + what;
        return values(run, step, slot, name);
    }

    /** The border into the batch. */
    Border border(String run, int slot) {
        String said = sentence(run, 0, slot);
        List<Border> found = (german ? GERMAN : ENGLISH)
                .entrySet().stream()
                        .filter(words -> said.contains(words.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (found.size() != 1) {
            throw new AssertionError(found + " in " + said);
        }
        return found.get(0);
    }

    /** Whether the state is reset within the batch, right before a step. */
    boolean isPinned(String run, int step, int slot) {
        String words =
                german ? "Hier wird der Zustand zurückgesetzt, vor Schritt " : "The state is reset here, before step ";
        return sentence(run, step, slot).contains(words + (step + 1));
    }

    /** Whether what the batch before gave out goes in at a step. */
    boolean isFed(String run, int step, int slot) {
        return sentence(run, step, slot).contains(german ? "Hier ging hinein" : "gave out went in here");
    }

    private String sentence(String run, int step, int slot) {
        String begins = german ? "Lauf " : "Run ";
        String of = german ? " von " : " of ";
        String at = (german ? "Schritt " : "step ") + (step + 1) + of + steps(run) + (german ? ", Slot " : ", slot ")
                + slot + " (";
        return sentences.stream()
                .filter(line -> line.startsWith(begins + run + ", ") && line.contains(at))
                .findFirst()
                .orElseThrow();
    }
}
