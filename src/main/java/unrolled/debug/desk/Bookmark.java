package unrolled.debug.desk;

import unrolled.debug.cursor.Cursor;

/**
 * A place that somebody wants to find again.
 *
 * @param name empty if nobody has given it one: then it goes by its moment
 */
public record Bookmark(Cursor place, String name) {
    public Bookmark {
        name = name.replaceAll("\\p{Cntrl}+", " ").strip(); // a name takes a line, whoever wrote the file
    }

    public static Bookmark at(Cursor place) {
        return new Bookmark(place, "");
    }

    public Bookmark named(String name) {
        return new Bookmark(place, name);
    }

    /** Whether it stands at the moment of a place, in the same run. */
    public boolean marks(Cursor other) {
        return place.run().equals(other.run()) && place.moment().equals(other.moment());
    }
}
