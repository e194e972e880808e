package unrolled.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A line of snapshots that can be walked back and forth; edits of one gesture become one, and every edit has a name. */
final class History<T> {
    private static final int MOST = 500;

    private final List<T> states = new ArrayList<>();
    private int at;
    /** The first state that was the present one since the last save. */
    private int since;

    private Optional<T> saved;
    private Object gesture;

    History(T first) {
        states.add(first);
        saved = Optional.of(first);
    }

    /** @param saved what was saved last; empty if that is not known */
    History(List<T> states, int at, Optional<T> saved) {
        this.states.addAll(states);
        this.at = at;
        this.saved = saved;
    }

    T present() {
        return states.get(at);
    }

    /** @param gesture edits in a row that name the same gesture count as one, and as none if they lead back; null for an edit of its own */
    void edit(T next, Object gesture) {
        if (next.equals(present())) {
            return;
        }
        boolean merge = gesture != null && gesture.equals(this.gesture) && at > 0 && at == states.size() - 1;
        states.subList(merge ? at : at + 1, states.size()).clear();
        boolean undone = merge && next.equals(states.get(at - 1));
        if (!undone) {
            states.add(next);
        }
        if (states.size() > MOST) {
            states.remove(0);
            since--;
        }
        at = states.size() - 1;
        since = Math.max(0, Math.min(since, at));
        this.gesture = undone ? null : gesture;
    }

    /** What undoing takes back; empty if there is nothing to undo. */
    <N> Optional<N> undone(BiFunction<T, T, N> naming) {
        return canUndo() ? Optional.of(naming.apply(states.get(at - 1), present())) : Optional.empty();
    }

    /** What redoing makes again; empty if there is nothing to redo. */
    <N> Optional<N> redone(BiFunction<T, T, N> naming) {
        return canRedo() ? Optional.of(naming.apply(present(), states.get(at + 1))) : Optional.empty();
    }

    boolean canUndo() {
        return at > 0;
    }

    boolean canRedo() {
        return at < states.size() - 1;
    }

    void undo() {
        goTo(at - 1);
    }

    void redo() {
        goTo(at + 1);
    }

    /** What each edit is called, from the first one on: edit n leads from state n to state n + 1. */
    <N> List<N> names(BiFunction<T, T, N> naming) {
        List<N> names = new ArrayList<>();
        for (int edit = 1; edit < states.size(); edit++) {
            names.add(naming.apply(states.get(edit - 1), states.get(edit)));
        }
        return names;
    }

    /** How many edits are not undone. */
    int at() {
        return at;
    }

    /** Undoes or redoes until so many edits are not undone. */
    void goTo(int edits) {
        at = Math.max(0, Math.min(states.size() - 1, edits));
        since = Math.min(since, at);
        gesture = null;
    }

    void saved(T state) {
        saved = Optional.of(state);
        int place = states.indexOf(state);
        since = place < 0 ? since : Math.min(place, at);
        gesture = null;
    }

    /** All states, those that are undone too. */
    List<T> states() {
        return List.copyOf(states);
    }

    int since() {
        return since;
    }

    Optional<T> saved() {
        return saved;
    }

    boolean isSaved() {
        return saved.filter(present()::equals).isPresent();
    }
}
