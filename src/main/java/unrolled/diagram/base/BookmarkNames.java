package unrolled.diagram.base;

import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.expression.MomentText;
import unrolled.run.Trace;

/** What bookmarks are called. */
public final class BookmarkNames {
    private BookmarkNames() {}

    /** Its name; without one its moment in words, or in numbers where the run is not there, or has no such moment. */
    public static String of(Bookmark bookmark, Iterable<Trace> traces, Words words) {
        return bookmark.name().isEmpty() ? moment(bookmark.place(), traces, words) : bookmark.name();
    }

    /** As {@code A · epoch 1 · batch 2 · t 3}. */
    public static String moment(Cursor place, Iterable<Trace> traces, Words words) {
        String moment = MomentText.of(place.moment());
        for (Trace trace : traces) {
            if (trace.run().id().equals(place.run()) && trace.plan().has(place.moment())) {
                moment = Labels.moment(trace, place.moment(), words);
            }
        }
        return place.run() + " \u00b7 " + moment;
    }
}
