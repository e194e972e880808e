package unrolled.figure;

/** The fonts that come with the program: the names of their files and, without reading one, their measures. */
public enum Typeface {
    SANS("Inter", "Inter-Regular", 400, FontTables.SANS),
    SANS_MEDIUM("Inter", "Inter-Medium", 500, FontTables.SANS_MEDIUM),
    SANS_BOLD("Inter", "Inter-Bold", 700, FontTables.SANS_BOLD),
    MONO("JetBrains Mono", "JetBrainsMono-Regular", 400, FontTables.MONO),
    MONO_BOLD("JetBrains Mono", "JetBrainsMono-Bold", 700, FontTables.MONO_BOLD);

    private final String family;
    private final String file;
    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // its arrays are not written again
    private final GlyphWidths widths;

    Typeface(String family, String file, int weight, String table) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.widths = new GlyphWidths(table);
    }

    /** The absolute name of the TTF file on the class path. */
    public String resource() {
        return "/assets/fonts/" + file + ".ttf";
    }

    /** As SVG and CSS name it. */
    public String family() {
        return family;
    }

    /** 400 regular, 500 medium, 700 bold. */
    public int weight() {
        return weight;
    }

    public boolean mono() {
        return this == MONO || this == MONO_BOLD;
    }

    /** The advance of a line of text at {@code size} per em, without kerning. */
    public double width(String text, double size) {
        return widths.of(text) * size;
    }

    /** From the baseline to the top of a line, in parts of the size. */
    public double ascent() {
        return widths.ascent();
    }

    /** From the baseline to the bottom of a line, in parts of the size, positive. */
    public double descent() {
        return widths.descent();
    }

    /** Height of a capital letter, in parts of the size. */
    public double capHeight() {
        return widths.capHeight();
    }
}
