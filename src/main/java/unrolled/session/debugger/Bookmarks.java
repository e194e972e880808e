package unrolled.session.debugger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.desk.Desk;

/** The bookmarks of a session, run by run and in the order of their moments. */
public final class Bookmarks {
    private static final Comparator<Bookmark> IN_TIME = Comparator.comparing(
                    (Bookmark one) -> one.place().run())
            .thenComparing(one -> one.place().moment());

    private final ReadOnlyObjectWrapper<List<Bookmark>> all = new ReadOnlyObjectWrapper<>(List.of());

    public ReadOnlyObjectProperty<List<Bookmark>> property() {
        return all.getReadOnlyProperty();
    }

    public List<Bookmark> get() {
        return all.get();
    }

    public void set(List<Bookmark> bookmarks) {
        all.set(bookmarks.stream().sorted(IN_TIME).limit(Desk.MOST).toList());
    }

    /** Sets one at a place, or takes away the one that is there. */
    public void toggle(Cursor place) {
        Optional<Bookmark> there =
                all.get().stream().filter(one -> one.marks(place)).findFirst();
        there.ifPresentOrElse(
                this::remove,
                () -> set(Stream.concat(Stream.of(Bookmark.at(place)), all.get().stream())
                        .toList()));
    }

    /** Keeps a place under a name; a bookmark that is there gets it. */
    public void keep(Cursor place, String name) {
        List<Bookmark> others =
                all.get().stream().filter(one -> !one.marks(place)).toList();
        set(Stream.concat(Stream.of(Bookmark.at(place).named(name)), others.stream())
                .toList());
    }

    public void remove(Bookmark bookmark) {
        all.set(all.get().stream().filter(one -> !one.equals(bookmark)).toList());
    }

    public void rename(Bookmark bookmark, String name) {
        all.set(all.get().stream()
                .map(one -> one.equals(bookmark) ? bookmark.named(name) : one)
                .toList());
    }
}
