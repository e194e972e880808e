package unrolled.figure;

import java.util.Optional;

/** A mark in a figure, what it stands for ({@code subject}, may be null), and the window it is seen through ({@code clip}, null where it lies wholly inside). */
public record Item(Mark mark, Subject subject, Bounds clip) {
    /** The bounds of the part that is seen; empty where the clip hides all of it. */
    public Optional<Bounds> visibleBounds() {
        Bounds whole = mark.bounds();
        if (clip == null) {
            return Optional.of(whole);
        }
        return whole.intersects(clip) ? Optional.of(whole.intersection(clip)) : Optional.empty();
    }

    /** The bounds of the whole mark, with the line of a box. */
    Bounds inked() {
        return mark instanceof BoxMark box ? box.inked() : mark.bounds();
    }

    /** Whether it has any ink: a box that only makes room for a click has none. */
    boolean isVisible() {
        return !(mark instanceof BoxMark box) || box.isVisible();
    }

    boolean isAt(double x, double y) {
        return mark.bounds().contains(x, y) && (clip == null || clip.contains(x, y));
    }
}
