package unrolled.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;
import unrolled.run.Moment;
import unrolled.session.Session;

/** Whatever somebody does, in whatever order: nothing breaks, and undoing it all leads back. */
@ExtendWith(Toolkit.class)
class RandomActionsTest {
    private static final List<Command> HARMLESS = List.of(
            Command.START,
            Command.EPOCH_BACK,
            Command.BATCH_BACK,
            Command.STEP_BACK,
            Command.STEP,
            Command.BATCH,
            Command.EPOCH,
            Command.END,
            Command.FASTER,
            Command.SLOWER,
            Command.UNIT_BACK,
            Command.UNIT,
            Command.SLOT_BACK,
            Command.SLOT,
            Command.LAYER,
            Command.LAYER_BACK,
            Command.RUN_BACK,
            Command.RUN,
            Command.PLAY,
            Command.PAUSE,
            Command.ZOOM_IN,
            Command.ZOOM_OUT,
            Command.ZOOM_FIT,
            Command.VIEW_RUN,
            Command.VIEW_LOSS,
            Command.VIEW_PREDICTION,
            Command.VIEW_WEIGHTS);
    private static final List<Command> EDITS = List.of(
            Command.RESET_HERE,
            Command.RESET_SLOT,
            Command.ADD_RUN,
            Command.DUPLICATE_RUN,
            Command.REMOVE_RUN,
            Command.UNDO,
            Command.UNDO,
            Command.REDO);

    /** A longer walk: {@code mvn verify -Dunrolled.actions=10000}. */
    private static final int ACTIONS = Integer.getInteger("unrolled.actions", 500);

    private final Random random = new Random(508);

    @Test
    void whateverIsDoneIsUndone() throws InterruptedException, ExecutionException {
        ExecutorService painter = Executors.newSingleThreadExecutor();
        Experiment airline = Examples.airline();
        Experiment first = airline.withRuns(airline.runs().stream()
                .map(run -> run.withSamples(java.util.OptionalInt.of(12)))
                .toList());
        try (Shown window = new Shown(first, painter)) {
            for (int some = 0; some < ACTIONS / 10; some++) {
                Toolkit.run(() -> {
                    for (int action = 0; action < 10; action++) {
                        act(window);
                    }
                });
            }
            Toolkit.run(() -> window.settings.darkProperty().set(false));
            Session session = window.session;
            assertTrue(session.canUndoProperty().get());
            Toolkit.run(() -> {
                while (session.canUndoProperty().get()) {
                    session.undo();
                }
            });
            assertEquals(first, session.experiment());
            assertEquals(Optional.empty(), session.failureProperty().get());
            painter.submit(() -> {}).get();
            window.settle();
        }
        painter.shutdown();
    }

    private void act(Shown window) {
        int kind = random.nextInt(100);
        if (kind < 60) {
            press(window, HARMLESS.get(random.nextInt(HARMLESS.size())));
        } else if (kind < 80) {
            Command edit = EDITS.get(random.nextInt(EDITS.size()));
            boolean crowded = window.experiment().runs().size() > 4;
            press(window, crowded && edit != Command.UNDO ? Command.REMOVE_RUN : edit);
        } else if (kind < 92) {
            edit(window.session);
        } else if (kind < 97) {
            Moment moment = new Moment(random.nextInt(3), random.nextInt(20), random.nextInt(5));
            window.session.goTo(window.cursor().at(moment));
        } else if (kind < 99) {
            window.settings.darkProperty().set(random.nextBoolean());
        } else {
            window.settings.languageProperty().set(random.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH);
        }
    }

    private static void press(Shown window, Command command) {
        var key = (javafx.scene.input.KeyCodeCombination) command.mainKey();
        List<javafx.scene.input.KeyCombination.Modifier> down = new java.util.ArrayList<>();
        if (key.getShift() == javafx.scene.input.KeyCombination.ModifierValue.DOWN) {
            down.add(javafx.scene.input.KeyCombination.SHIFT_DOWN);
        }
        if (key.getShortcut() == javafx.scene.input.KeyCombination.ModifierValue.DOWN) {
            down.add(javafx.scene.input.KeyCombination.SHORTCUT_DOWN);
        }
        if (key.getAlt() == javafx.scene.input.KeyCombination.ModifierValue.DOWN) {
            down.add(javafx.scene.input.KeyCombination.ALT_DOWN);
        }
        javafx.event.Event.fireEvent(window.root(), Shown.Keys.pressed(key.getCode(), down));
    }

    private void edit(Session session) {
        List<RunChoice> runs = session.experiment().runs();
        String id = runs.get(random.nextInt(runs.size())).id();
        int number = 1 + random.nextInt(6);
        switch (random.nextInt(8)) {
            case 0 -> session.edit(e -> e.withRun(id, run -> run.withBatchSize(number)), "batchSize" + id);
            case 1 -> session.edit(e -> e.withRun(id, run -> run.withStateful(number > 3)));
            case 2 ->
                session.edit(
                        e -> e.withRun(id, run -> run.withReset(number > 3 ? ResetRule.NEVER : ResetRule.EVERY_BATCH)));
            case 3 ->
                session.edit(e ->
                        e.withModel(e.model().withUnits(List.of(number, 2).subList(0, 1 + number % 2))));
            case 4 -> session.edit(e -> e.withData(e.data().withLookBack(number)), "lookBack");
            case 5 -> session.edit(e -> e.withModel(e.model().withReturnSequences(number > 3)));
            case 6 -> session.edit(e -> e.withModel(e.model().withDense(Optional.empty())));
            default ->
                session.edit(e ->
                        e.withRun(id, run -> run.withCall(0, run.calls().get(0).withEpochs(number))));
        }
    }
}
