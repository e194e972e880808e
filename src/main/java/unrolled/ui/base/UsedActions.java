package unrolled.ui.base;

import java.util.ArrayList;
import java.util.List;

/** Which actions somebody found in this window, and did. */
public final class UsedActions {
    private final List<String> newest = new ArrayList<>();

    public void note(String action) {
        newest.remove(action);
        newest.add(0, action);
    }

    /** How many others were used since; more than of any of these where it never was. */
    public int since(String action) {
        int at = newest.indexOf(action);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
