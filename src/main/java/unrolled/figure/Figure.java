package unrolled.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A picture as a value: marks from the back to the front, each with what it stands for. */
public final class Figure {
    private final double width;
    private final double height;
    private final Ink background;
    private final String title;
    private final String description;
    private final List<Item> items;

    private Figure(Builder builder) {
        width = builder.width;
        height = builder.height;
        background = builder.background;
        title = builder.title;
        description = builder.description;
        items = List.copyOf(builder.items);
    }

    public static Builder builder(double width, double height) {
        return new Builder(width, height);
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public Ink background() {
        return background;
    }

    /** A short name, perhaps empty. */
    public String title() {
        return title;
    }

    /** What the picture shows, for those who do not see it; perhaps empty. */
    public String description() {
        return description;
    }

    /** From the back to the front. */
    public List<Item> items() {
        return items;
    }

    /** The subject in front at this point, judged by the bounds of the marks within their clips. */
    public Optional<Subject> at(double x, double y) {
        for (int k = items.size() - 1; k >= 0; k--) {
            Item item = items.get(k);
            if (item.subject() != null && item.isAt(x, y)) {
                return Optional.of(item.subject());
            }
        }
        return Optional.empty();
    }

    /** Around all that is seen of a subject; empty if nothing is. */
    public Optional<Bounds> boundsOf(Subject subject) {
        return items.stream()
                .filter(item -> subject.equals(item.subject()))
                .flatMap(item -> item.visibleBounds().stream())
                .reduce(Bounds::union);
    }

    /** A sheet of the same size and ground, and with the same words for it, on which nothing is drawn yet. */
    public Builder blank() {
        return builder(width, height).background(background).title(title).description(description);
    }

    /** The same figure with some marks in front. */
    public Figure with(List<? extends Mark> marks) {
        Builder more = blank();
        more.items.addAll(items);
        return more.addAll(marks).build();
    }

    /** The same figure without the marks of some subjects. */
    public Figure without(Predicate<Subject> hidden) {
        Builder left = blank();
        items.stream()
                .filter(item -> item.subject() == null || !hidden.test(item.subject()))
                .forEach(left.items::add);
        return left.build();
    }

    /** The same figure with other inks in some of its marks. */
    public Figure inked(Predicate<Item> which, UnaryOperator<Ink> inks) {
        Builder other = blank();
        for (Item item : items) {
            other.items.add(which.test(item) ? new Item(item.mark().inked(inks), item.subject(), item.clip()) : item);
        }
        return other.build();
    }

    /** All texts, from the back to the front. */
    public List<TextMark> texts() {
        return items.stream()
                .filter(item -> item.mark() instanceof TextMark)
                .map(item -> (TextMark) item.mark())
                .toList();
    }

    /** Draws all marks, from the back to the front; the background is the pen's affair. */
    public void draw(Pen pen) {
        draw(items, pen);
    }

    /** Draws some marks, in their order. */
    public static void draw(List<Item> items, Pen pen) {
        Bounds clip = null;
        for (Item item : items) {
            if (!Objects.equals(clip, item.clip())) {
                if (clip != null) {
                    pen.unclip();
                }
                clip = item.clip();
                if (clip != null) {
                    pen.clip(clip);
                }
            }
            item.mark().draw(pen);
        }
        if (clip != null) {
            pen.unclip();
        }
    }

    /** Gathers the marks of a figure; what is added later lies in front. */
    public static final class Builder {
        private final double width;
        private final double height;
        private final List<Item> items = new ArrayList<>();
        private final Deque<Bounds> clips = new ArrayDeque<>();
        private Ink background = Ink.NONE;
        private double lines = 1;
        private String title = "";
        private String description = "";

        public Builder(double width, double height) {
            this.width = Math.max(0, width);
            this.height = Math.max(0, height);
        }

        public double width() {
            return width;
        }

        public double height() {
            return height;
        }

        public Builder background(Ink ink) {
            background = ink;
            return this;
        }

        /** Lines of marks that are added from here on are so many times as wide as they say; what is included stays as it is. */
        public Builder lines(double factor) {
            lines = factor;
            return this;
        }

        public Builder title(String text) {
            title = TextMark.printable(text);
            return this;
        }

        public Builder description(String text) {
            description = TextMark.printable(text);
            return this;
        }

        public Builder add(Mark mark) {
            return add(mark, null);
        }

        /** Adds a mark that stands for {@code subject}, unless it cannot be seen: outside the clip, or nowhere (at NaN). */
        public Builder add(Mark mark, Subject subject) {
            put(lines == 1 ? mark : mark.wider(lines), subject, clips.peek());
            return this;
        }

        /** Adds an item, seen through its own window. */
        public Builder add(Item item) {
            put(item.mark(), item.subject(), item.clip() == null ? clips.peek() : inside(item.clip()));
            return this;
        }

        public Builder addAll(List<? extends Mark> marks) {
            return addAll(marks, null);
        }

        /** Adds marks that stand for one subject, the marks of an arrow, say. */
        public Builder addAll(List<? extends Mark> marks, Subject subject) {
            marks.forEach(mark -> add(mark, subject));
            return this;
        }

        /** What follows is seen only inside {@code bounds}, and inside the clips around this one. */
        public Builder clip(Bounds bounds) {
            clips.push(inside(bounds));
            return this;
        }

        /**
         * Ends the last clip.
         *
         * @throws java.util.NoSuchElementException if there is none
         */
        public Builder unclip() {
            clips.pop();
            return this;
        }

        /** Adds the items of another figure, moved by {@code dx} and {@code dy}, without its background. */
        public Builder include(Figure other, double dx, double dy) {
            for (Item item : other.items) {
                Bounds clip =
                        item.clip() == null ? clips.peek() : inside(item.clip().translate(dx, dy));
                put(item.mark().translate(dx, dy), item.subject(), clip);
            }
            return this;
        }

        public Figure build() {
            return new Figure(this);
        }

        private Bounds inside(Bounds bounds) {
            return clips.isEmpty() ? bounds : bounds.intersection(clips.peek());
        }

        /**
         * Clipping is dear on a screen: a mark wholly inside its clip needs none, and a plain box is cut instead. A text that
         * would lose its begin or its end is left out: half a number is another number.
         */
        private void put(Mark mark, Subject subject, Bounds clip) {
            Bounds inked = new Item(mark, subject, clip).inked();
            if (!inked.isSomewhere() || (clip != null && !clip.intersects(inked))) {
                return;
            }
            if (clip == null || clip.contains(inked)) {
                items.add(new Item(mark, subject, null));
            } else if (mark instanceof TextMark && (inked.x() < clip.x() || inked.right() > clip.right())) {
                return;
            } else if (mark instanceof BoxMark box && box.isPlain()) {
                items.add(new Item(BoxMark.filled(inked.intersection(clip), box.fill()), subject, null));
            } else {
                items.add(new Item(mark, subject, clip));
            }
        }
    }
}
