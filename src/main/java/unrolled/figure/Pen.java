package unrolled.figure;

/** Draws marks on something. */
public interface Pen {
    void box(BoxMark box);

    void path(PathMark path);

    void text(TextMark text);

    void raster(RasterMark raster);

    /** From here on only what lies inside {@code bounds} is drawn; never called twice without {@link #unclip()} between. */
    void clip(Bounds bounds);

    /** Ends the clip. */
    void unclip();
}
