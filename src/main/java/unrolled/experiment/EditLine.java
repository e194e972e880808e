package unrolled.experiment;

import java.util.List;
import java.util.Optional;

/**
 * Experiments that were made one out of the other by edits, as a value.
 *
 * @param states from the first to the last, also those that are undone
 * @param at which of them is the present one, from 0
 * @param since the first one that was the present one since the last save
 * @param saved what was opened or saved last; empty if that is not known
 */
public record EditLine(List<Experiment> states, int at, int since, Optional<Experiment> saved) {
    public EditLine {
        states = List.copyOf(states);
    }

    /** An experiment that was opened, and not edited yet. */
    public static EditLine of(Experiment opened) {
        return new EditLine(List.of(opened), 0, 0, Optional.of(opened));
    }

    public Experiment present() {
        return states.get(at);
    }

    public boolean isSaved() {
        return saved.filter(present()::equals).isPresent();
    }

    /** How many edits saving would keep: made, or undone, since what was saved last; at least one, unless all is saved. */
    public int unsaved() {
        int kept = saved.map(states::indexOf).orElse(-1);
        int edits = kept < 0 ? at - since : Math.abs(at - kept);
        return isSaved() ? 0 : Math.max(1, edits);
    }

    /** Without the edits before the last save, unless one of them was undone since. */
    public EditLine sinceSave() {
        return without(since);
    }

    /** Without the first states; the present one stays. */
    public EditLine without(int first) {
        int gone = Math.min(first, at);
        return new EditLine(states.subList(gone, states.size()), at - gone, Math.max(0, since - gone), saved);
    }
}
