package unrolled.debug;

/** Characters of a text: {@code from} up to, but without, {@code to}, counted from 0. */
public record Place(int from, int to) {
    /** From the beginning of this one to the end of another. */
    Place to(Place end) {
        return new Place(from, end.to);
    }

    /** The same characters, so many further on in a longer text. */
    Place movedBy(int characters) {
        return new Place(from + characters, to + characters);
    }
}
