package unrolled.figure;

/** What a mark stands for; equal subjects are the same thing, drawn by several marks. */
public interface Subject {
    /** A sentence for the tooltip, the screen reader and the title in SVG. */
    String label();
}
