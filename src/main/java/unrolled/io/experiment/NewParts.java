package unrolled.io.experiment;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.data.Table;
import unrolled.data.file.Csv;

/** Where what is too large for JSON goes when it is written: into members of the same file, if it has any. */
final class NewParts {
    private static final int MOST = 900;

    private final boolean areMembers;
    private final boolean areWhole;
    /** The text of the series that was written last, by identity: to compare two cell by cell takes as long. */
    private final IdentityHashMap<Table, String> last = new IdentityHashMap<>();

    private final Map<String, byte[]> members = new LinkedHashMap<>();

    private NewParts(boolean areMembers, boolean areWhole) {
        this.areMembers = areMembers;
        this.areWhole = areWhole;
    }

    /** Everything is said in the text. */
    static NewParts inText() {
        return new NewParts(false, false);
    }

    /** Everything is said in the text, also a series that stands in a file of its own. */
    static NewParts whole() {
        return new NewParts(false, true);
    }

    static NewParts asMembers() {
        return new NewParts(true, false);
    }

    /** The text of a series; that of a series which is written again and again is made once. */
    String csv(Table series) {
        if (!last.containsKey(series)) {
            last.clear();
            last.put(series, Csv.write(series));
        }
        return last.get(series);
    }

    boolean areWhole() {
        return areWhole;
    }

    /** Whether one more goes into a member: of a file that has too many nothing would be read. */
    boolean areMembers() {
        return areMembers && members.size() < MOST;
    }

    /** Adds a member of a name that no other has. */
    void add(String name, byte[] bytes) {
        if (!areMembers || members.put(name, bytes) != null) {
            throw new IllegalStateException("No member " + name + " can be added");
        }
    }

    /** By name, in the order in which they were added. */
    Map<String, byte[]> members() {
        return members;
    }
}
