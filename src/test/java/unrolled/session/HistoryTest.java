package unrolled.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<Integer> history = new History<>(0);

    @Test
    void undoAndRedoWalkThroughTheSnapshots() {
        history.edit(1, null);
        history.edit(2, null);
        history.undo();
        assertEquals(1, history.present());
        history.redo();
        assertEquals(2, history.present());
        assertFalse(history.canRedo());
    }

    @Test
    void anEditAfterUndoDropsWhatWasUndone() {
        history.edit(1, null);
        history.undo();
        history.edit(3, null);
        assertFalse(history.canRedo());
        history.undo();
        assertEquals(0, history.present());
    }

    @Test
    void editsOfOneGestureAreUndoneTogether() {
        history.edit(1, "units");
        history.edit(2, "units");
        history.edit(3, "seed");
        history.undo();
        assertEquals(2, history.present());
        history.undo();
        assertEquals(0, history.present());
    }

    @Test
    void anyEditCanBeGoneTo() {
        history.edit(1, null);
        history.edit(2, null);
        history.edit(3, null);
        assertEquals(List.of("0 to 1", "1 to 2", "2 to 3"), history.names((from, to) -> from + " to " + to));
        history.goTo(1);
        assertEquals(1, history.present());
        assertEquals(1, history.at());
        history.redo();
        assertEquals(2, history.present());
        history.goTo(0);
        assertFalse(history.canUndo());
        history.goTo(9);
        assertEquals(3, history.present());
    }

    @Test
    void savedIsAState() {
        history.edit(1, null);
        assertFalse(history.isSaved());
        history.saved(1);
        assertTrue(history.isSaved());
        history.undo();
        assertFalse(history.isSaved());
        history.redo();
        assertTrue(history.isSaved());
    }

    @Test
    void theSameValueIsNoEdit() {
        history.edit(0, null);
        assertFalse(history.canUndo());
    }

    @Test
    void itIsKnownWhichStatesWereThePresentOneSinceTheSave() {
        assertEquals(0, history.since());
        history.edit(1, null);
        history.edit(2, null);
        history.saved(2);
        assertEquals(2, history.since());
        history.edit(3, null);
        assertEquals(2, history.since());
        history.goTo(1);
        history.redo();
        assertEquals(1, history.since());
        history.saved(1); // which was on its way meanwhile
        assertEquals(1, history.since());
        history.saved(2);
        assertEquals(2, history.since());
    }

    @Test
    void whatWasMadeElsewhereCanBeUndone() {
        History<Integer> other = new History<>(List.of(4, 5, 6), 1, Optional.of(4));
        assertFalse(other.isSaved());
        other.redo();
        assertEquals(6, other.present());
        other.goTo(0);
        assertTrue(other.isSaved());
        assertFalse(new History<>(List.of(4, 5), 0, Optional.empty()).isSaved());
    }
}
