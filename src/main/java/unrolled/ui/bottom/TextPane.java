package unrolled.ui.bottom;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import unrolled.diagram.base.Words;
import unrolled.diagram.twin.TextTwin;
import unrolled.diagram.twin.TwinTable;
import unrolled.ui.base.Copied;
import unrolled.ui.base.Tip;
import unrolled.ui.base.WindowContext;
import unrolled.ui.control.Segments;
import unrolled.work.WorkQueue;

/**
 * What the lanes show in words, which follows the cursor: sentences that can be selected and read aloud, or a table; and the
 * whole of the batches that stand there for the clipboard.
 */
final class TextPane extends BorderPane {
    private static final String SENTENCES = "sentences";
    private static final String TABLE = "table";

    private final WindowContext desk;
    private final WorkQueue reading;
    private final WorkQueue copying;
    private final TextArea sentences = new TextArea();
    private final TwinGrid grid = new TwinGrid();
    private final Segments<String> shapes = new Segments<>(new HBox());
    private final Label note = new Label();
    private final Button copyText = new Button();
    private final Button copyTable = new Button();
    private TextTwin twin;
    private String shape = SENTENCES;

    /** What was read of a moment; the table is empty while the sentences are shown. */
    private record Read(TextTwin of, String here, TwinTable table, boolean whole, String why) {}

    TextPane(WindowContext desk) {
        this.desk = desk;
        this.reading = desk.queue();
        this.copying = desk.queue();
        setId("textPane");
        getStyleClass().add("text-twin");
        sentences.setId("textSentences");
        sentences.setEditable(false);
        sentences.setWrapText(true);
        sentences.setAccessibleText(words().of("twin.read"));
        grid.setId("textTable");
        grid.setAccessibleText(words().of("twin.read.table"));
        setTop(head());
        choose(SENTENCES);
        ObservableValue<Boolean> shown = WindowContext.shown(this);
        desk.onView(this, this::read);
        desk.look().when(shown).subscribe((before, now) -> read());
        desk.sight().veil().when(shown).subscribe((before, now) -> read());
        desk.sight().bars().when(shown).subscribe((before, now) -> read());
    }

    private Words words() {
        return desk.look().getValue().words();
    }

    private HBox head() {
        for (String name : List.of(SENTENCES, TABLE)) {
            String key = "twin.show." + name;
            shapes.add(name, words().of(key), words().of(key + ".tip")).setId("show." + name);
        }
        shapes.setOnChosen(this::choose);
        note.getStyleClass().add("hint");
        note.setId("textNote");
        button(copyText, "twin.copy.text", () -> copy("twin.copied.text", twin::batches));
        button(
                copyTable,
                "twin.copy.table",
                () -> copy("twin.copied.table", () -> twin.table().text()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(shapes.pane(), between, note, copyText, copyTable);
        head.getStyleClass().add("text-head");
        return head;
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(words().of(key));
        button.setId(key.replace("twin.", "").replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(words().of(key + ".tip"));
        Tip.set(button, words().of(key + ".tip"));
        button.setOnAction(event -> action.run());
    }

    private void choose(String wanted) {
        shape = wanted;
        shapes.show(wanted);
        setCenter(wanted.equals(TABLE) ? grid : sentences);
        read();
    }

    /** Asks for the words of the moment; of those that are asked for meanwhile only the last are made. */
    private void read() {
        if (getScene() == null) {
            return;
        }
        TextTwin now = TextTwin.of(
                desk.session().view(),
                desk.sight().veil().get(),
                desk.sight().bars().get(),
                words());
        twin = now;
        boolean table = shape.equals(TABLE);
        reading.ask(
                () -> {
                    boolean whole = now.isOpen() && !now.isTooLarge();
                    return new Read(now, now.here(), table ? now.table() : TwinTable.NONE, whole, now.why());
                },
                this::show,
                desk::failed);
    }

    private void show(Read read) {
        if (getScene() == null || read.of() != twin) {
            return;
        }
        if (!sentences.getText().equals(read.here())) {
            sentences.setText(read.here());
        }
        grid.show(read.table(), read.why());
        copyText.setDisable(!read.whole());
        copyTable.setDisable(!read.whole());
        note.setText(read.why());
    }

    private void copy(String key, Supplier<String> text) {
        copying.ask(
                text::get,
                copied -> {
                    Copied.text(copied);
                    note.setText(words().of(
                                    key,
                                    copied.lines()
                                            .filter(line -> !line.isEmpty())
                                            .count()));
                },
                desk::failed);
    }
}
