package unrolled.session.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.run.plan.Moment;

/** Places to find again. */
class BookmarksTest {
    private static final Cursor EARLY = new Cursor("A", new Moment(0, 7, 1), 0, 0, 2);
    private static final Cursor LATE = new Cursor("A", new Moment(1, 3, 0), 0, 0, 0);
    private static final Cursor OTHER = new Cursor("B", new Moment(0, 2, 0), 3, 0, 0);

    private final Bookmarks bookmarks = new Bookmarks();

    private void toggle(Cursor... places) {
        List.of(places).forEach(bookmarks::toggle);
    }

    @Test
    void theyStandRunByRunInTheOrderOfTheirMoments() {
        toggle(OTHER, LATE, EARLY);
        assertEquals(List.of(Bookmark.at(EARLY), Bookmark.at(LATE), Bookmark.at(OTHER)), bookmarks.get());
    }

    @Test
    void atAMomentOfARunThereIsOneWhereverInItOneStands() {
        toggle(EARLY, EARLY.inRun("B"), EARLY.onUnit(0));
        assertEquals(List.of(Bookmark.at(EARLY.inRun("B"))), bookmarks.get());
    }

    @Test
    void aNameIsALineAndWithoutOneItGoesByItsMoment() {
        toggle(EARLY);
        bookmarks.rename(Bookmark.at(EARLY), "  the\njump ");
        assertEquals(List.of(new Bookmark(EARLY, "the jump")), bookmarks.get());
        bookmarks.rename(new Bookmark(EARLY, "the jump"), "");
        assertEquals(List.of(Bookmark.at(EARLY)), bookmarks.get());
        bookmarks.remove(Bookmark.at(EARLY));
        assertEquals(List.of(), bookmarks.get());
    }
}
