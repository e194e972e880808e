package unrolled.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a figure looks other than the one before it. Marks of both that are alike and stand in the same order are paired;
 * outside what the others ink, every pixel is the same, so it need not be drawn again.
 */
public final class FigureChanges {
    /** Where more marks than these differ, the whole figure is drawn again. */
    private static final int MOST = 240;

    /** How far the next pair is looked for. */
    private static final int AHEAD = 24;

    /** A mark that lies between pixels is moved onto them, and the edge of a letter may stand out of its bounds. */
    private static final double AROUND = 3;

    /** Two regions are drawn as one if that is at most so much larger than both. */
    private static final double MERGED = 1.3;

    private final List<Item> before;
    private final List<Item> after;
    private final List<Bounds> regions = new ArrayList<>();
    private int different;

    private FigureChanges(Figure before, Figure after) {
        this.before = before.items();
        this.after = after.items();
    }

    /** A region to draw again, and all that is seen in it, from the back to the front. */
    public record Part(Bounds region, List<Item> items) {}

    /** All of a figure, cut into regions. */
    public static List<Part> cut(Figure figure, List<Bounds> regions) {
        return parts(figure.items(), regions);
    }

    /** What to draw again; empty for all of it. */
    public static Optional<List<Part>> between(Figure before, Figure after) {
        boolean sameSheet = before.width() == after.width()
                && before.height() == after.height()
                && before.background().equals(after.background());
        FigureChanges changes = new FigureChanges(before, after);
        return sameSheet && changes.isFew() ? Optional.of(parts(changes.after, changes.regions)) : Optional.empty();
    }

    /** Walks through both lists side by side, and notes what has no partner. */
    private boolean isFew() {
        int one = 0;
        int other = 0;
        while (one < before.size() && other < after.size() && different <= MOST) {
            if (isAlike(one, other)) {
                one++;
                other++;
                continue;
            }
            Gap gap = gap(one, other);
            int left = Math.min(before.size(), one + gap.before);
            int right = Math.min(after.size(), other + gap.after);
            note(before.subList(one, left));
            note(after.subList(other, right));
            one = left;
            other = right;
        }
        note(before.subList(one, before.size()));
        note(after.subList(other, after.size()));
        return different <= MOST;
    }

    /** How many marks of either list stand before the next pair. */
    private record Gap(int before, int after) {}

    /** The shortest one; a mark of each if no pair is near. */
    private Gap gap(int one, int other) {
        for (int far = 1; far <= AHEAD; far++) {
            for (int near = 0; near <= far; near++) {
                if (isAlike(one + far, other + near)) {
                    return new Gap(far, near);
                }
                if (isAlike(one + near, other + far)) {
                    return new Gap(near, far);
                }
            }
        }
        different += AHEAD; // to look for pairs in vain is dear
        return new Gap(1, 1);
    }

    private boolean isAlike(int one, int other) {
        return one < before.size() && other < after.size() && isAlike(before.get(one), after.get(other));
    }

    private static boolean isAlike(Item one, Item other) {
        return one.mark().equals(other.mark()) && Objects.equals(one.clip(), other.clip());
    }

    private void note(List<Item> unpaired) {
        different += unpaired.size();
        if (different <= MOST) {
            unpaired.stream().filter(Item::isVisible).map(FigureChanges::reach).forEach(this::add);
        }
    }

    /** Where a mark may have ink. */
    private static Bounds reach(Item item) {
        Bounds inked = item.inked().inset(-AROUND);
        return item.clip() == null ? inked : inked.intersection(item.clip().inset(-AROUND));
    }

    /** Adds a region, as one with those that it is near to. */
    private void add(Bounds region) {
        for (int at = 0; at < regions.size(); at++) {
            Bounds both = regions.get(at).union(region);
            if (area(both) <= MERGED * (area(regions.get(at)) + area(region))) {
                regions.remove(at);
                add(both);
                return;
            }
        }
        regions.add(region);
    }

    private static double area(Bounds bounds) {
        return bounds.width() * bounds.height();
    }

    private static List<Part> parts(List<Item> items, List<Bounds> regions) {
        List<Part> parts = regions.stream()
                .map(region -> new Part(region, new ArrayList<>()))
                .toList();
        for (Item item : parts.isEmpty() ? List.<Item>of() : items) {
            Bounds reach = reach(item);
            for (Part part : parts) {
                if (part.region.intersects(reach)) {
                    part.items.add(item);
                }
            }
        }
        return parts;
    }
}
