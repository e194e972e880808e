package unrolled.figure;

/** Draws marks on something. */
public interface Pen {
    void box(Box box);

    void path(Path path);

    void text(Text text);

    void raster(Raster raster);

    /** From here on only what lies inside {@code bounds} is drawn; never called twice without {@link #unclip()} between. */
    void clip(Bounds bounds);

    /** Ends the clip. */
    void unclip();
}
