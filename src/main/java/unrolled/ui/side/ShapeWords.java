package unrolled.ui.side;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.run.Run;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.ui.base.ShapeWord;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;

/**
 * The words of the shape, {@code [samples, time steps, features]}. What one stands for lights up in the lanes while the pointer
 * or the focus is on it, and the words light up while the pointer is on a box that they name.
 */
final class ShapeWords extends HBox {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    /** What is said of a word stays beside the picture. */
    private static final double TIP = 230;
    /** So many numbers of a sample are told. */
    private static final int MOST = 4;

    private final WindowContext desk;
    private final Map<ShapeWord, Label> words = new EnumMap<>(ShapeWord.class);

    ShapeWords(WindowContext desk) {
        this.desk = desk;
        setId("shapeWords");
        getStyleClass().add("shape-words");
        for (ShapeWord word : ShapeWord.values()) {
            Label label = new Label(desk.words().getString(word.key()));
            label.setId("word" + word);
            label.getStyleClass().add("shape-word");
            label.setFocusTraversable(true);
            Tip.set(label, () -> said(word), TIP);
            label.hoverProperty().subscribe((before, now) -> point(word, now));
            label.focusedProperty().subscribe((before, now) -> point(word, now));
            words.put(word, label);
            String separator = word == ShapeWord.FEATURES ? "]" : ",";
            if (word == ShapeWord.SAMPLES) {
                getChildren().add(mark("["));
            }
            getChildren().addAll(label, mark(separator));
        }
        desk.onView(this, this::tell);
        desk.pointing().named().when(WindowContext.shown(this)).subscribe(this::light);
    }

    private static Label mark(String text) {
        Label mark = new Label(text);
        mark.getStyleClass().add("hint");
        return mark;
    }

    private void point(ShapeWord word, boolean now) {
        var asked = desk.pointing().word();
        if (now) {
            words.get(word).setAccessibleHelp(said(word));
            asked.set(Optional.of(word));
        } else if (asked.get().equals(Optional.of(word))) {
            asked.set(Optional.empty());
        }
        light(desk.pointing().named().get());
    }

    private void light(Set<ShapeWord> named) {
        words.forEach((word, label) -> label.pseudoClassStateChanged(
                LIT, named.contains(word) || desk.pointing().word().get().equals(Optional.of(word))));
    }

    /** Says anew what is being read; all else is said when somebody asks. */
    private void tell() {
        words.forEach((word, label) -> {
            if (label.isHover() || label.isFocused()) {
                Tip.set(label, () -> said(word), TIP);
                label.setAccessibleHelp(said(word));
            }
        });
    }

    /** What a word stands for, where the cursor stands. */
    private String said(ShapeWord word) {
        View view = desk.session().view();
        Cursor cursor = view.cursor();
        Run run = view.current().run();
        Moment moment = view.current().nearest(cursor.moment());
        int slot = Math.min(cursor.slot(), run.plan().slots(moment.epoch(), moment.batch()) - 1);
        int sample = run.plan().sample(moment.epoch(), moment.batch(), slot);
        int steps = run.plan().steps(moment.epoch(), moment.batch());
        boolean made = run.plan().pass(moment.epoch()).kind() == Pass.Kind.GENERATE;
        int together = run.choice().batchSize();
        int features = run.samples().features();
        return switch (word) {
            case SAMPLES ->
                say(word, together == 1 ? ".one" : ".tip", run.samples().count(), steps, sample, together);
            case TIME_STEPS -> say(word, made ? ".made" : ".tip", steps, sample, made ? "" : inputs(run, sample));
            case FEATURES -> say(word, features == 1 ? ".one" : ".tip", features);
        };
    }

    private String say(ShapeWord word, String ending, Object... numbers) {
        return desk.words().of(word.key() + ending, numbers);
    }

    private String inputs(Run run, int sample) {
        int steps = run.samples().steps();
        String told = IntStream.range(0, Math.min(MOST, steps))
                .mapToObj(step ->
                        desk.look().getValue().words().plain(run.samples().input(sample, step, 0), 2))
                .collect(Collectors.joining("; "));
        return steps > MOST ? told + "; \u2026" : told;
    }
}
