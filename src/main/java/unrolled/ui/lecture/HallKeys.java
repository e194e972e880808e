package unrolled.ui.lecture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import unrolled.debug.cursor.Move;
import unrolled.ui.base.KeyNames;
import unrolled.ui.base.Lecture;
import unrolled.ui.base.Lecture.Pressed;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;

/**
 * What keys do in front of a hall: those that a clicker sends go step by step, make the screen black and do no harm, and
 * only the second of two Esc ends the lecture.
 */
public final class HallKeys {
    /** No field needs these. */
    private static final Set<KeyCode> ANYWHERE =
            EnumSet.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.F5, KeyCode.ESCAPE);

    /** What these do is not seen by itself. */
    private static final Set<String> SAID = Set.of("lecture.escape", "lecture.keys");

    /** So long after the first Esc the second one ends the lecture. */
    private static final long AGAIN = 3_000_000_000L;

    private final WindowContext desk;
    private final Turning lesson;
    private long escaped;
    private boolean warned;

    /** What is gone through page by page, if it is. */
    public interface Turning {
        /** Goes on; false where there is nothing to go through. */
        boolean forward();

        /** Goes back; false where there is nothing to go through. */
        boolean back();
    }

    /** @param lesson is gone through while it is taught */
    public HallKeys(WindowContext desk, Turning lesson) {
        this.desk = desk;
        this.lesson = lesson;
    }

    /** Whether a key was meant for the lecture, and has done what it does there. */
    public boolean press(KeyEvent event) {
        Lecture lecture = desk.lecture();
        boolean inText = event.getTarget() instanceof TextInputControl;
        if (!lecture.on().get() || (inText && !ANYWHERE.contains(event.getCode()))) {
            return false;
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        Optional<String> did = HallKey.of(event.getCode()).map(this::does);
        did.filter(what -> !what.isEmpty())
                .ifPresent(what -> lecture.pressed()
                        .set(Optional.of(new Pressed(name(event), desk.words().getString(what), SAID.contains(what)))));
        return did.isPresent();
    }

    /** The words for what it has done, none for nothing. */
    private String does(HallKey key) {
        Lecture lecture = desk.lecture();
        boolean again = warned && System.nanoTime() - escaped < AGAIN;
        warned = false;
        return switch (key) {
            case FORWARD -> go(lesson::forward, "lecture.on", Move.STEP, "lecture.step");
            case BACK -> go(lesson::back, "lecture.back", Move.STEP_BACK, "lecture.stepBack");
            case BLACK -> turned(lecture.black(), "lecture.black", "lecture.bright");
            case SPOTLIGHT -> turned(lecture.spotlight(), "lecture.lit", "lecture.all");
            case SHOWN_KEYS -> turned(lecture.keys(), "lecture.keys", "");
            case LEAVE -> escape(again);
            case HARMLESS -> "";
        };
    }

    /** What can be turned on and off in front of a hall. */
    public static List<Entry> actions(Lecture lecture) {
        return List.of(
                action(HallKey.BLACK, lecture.black(), lecture),
                action(HallKey.SPOTLIGHT, lecture.spotlight(), lecture),
                action(HallKey.SHOWN_KEYS, lecture.keys(), lecture));
    }

    private static Action action(HallKey key, BooleanProperty what, Lecture lecture) {
        return Action.named("hall." + key, () -> what.set(!what.get()))
                .withKeys(key.keys())
                .unless(!lecture.on().get(), "reason.onlyHall");
    }

    private static String turned(BooleanProperty what, String on, String off) {
        what.set(!what.get());
        return what.get() ? on : off;
    }

    /** Goes a step in the run, unless there is a page to turn; a black screen only gets its picture back. */
    private String go(BooleanSupplier page, String turned, Move move, String moved) {
        if (desk.lecture().black().get()) {
            desk.lecture().black().set(false);
            return "lecture.bright";
        }
        if (page.getAsBoolean()) {
            return turned;
        }
        desk.player().pause();
        desk.session().move(move);
        return moved;
    }

    /** Stops what goes on; when pressed again, ends the lecture. */
    private String escape(boolean again) {
        if (again) {
            desk.lecture().toggle();
            return "";
        }
        desk.player().pause();
        desk.debugger().end();
        desk.lecture().black().set(false);
        desk.sight().leave();
        escaped = System.nanoTime();
        warned = true;
        return "lecture.escape";
    }

    private String name(KeyEvent event) {
        return KeyNames.of(new KeyCodeCombination(event.getCode()), desk.words());
    }
}
