package unrolled.figure.pen;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import unrolled.figure.Anchor;
import unrolled.figure.Bounds;
import unrolled.figure.BoxMark;
import unrolled.figure.Dash;
import unrolled.figure.Figure;
import unrolled.figure.Ink;
import unrolled.figure.Item;
import unrolled.figure.PathMark;
import unrolled.figure.Pen;
import unrolled.figure.RasterMark;
import unrolled.figure.Stroke;
import unrolled.figure.Subject;
import unrolled.figure.TextMark;
import unrolled.figure.Typeface;

/**
 * Writes a figure as SVG 1.1.
 *
 * <p>Every text carries its width, so that another font in place of ours cannot break the layout. Subjects become groups
 * with a title, which browsers show on hovering.
 */
public final class SvgPen implements Pen {
    private static final String SANS = "Inter, 'Helvetica Neue', Arial, sans-serif";
    private static final String MONO = "'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

    private static final double PIXELS = 4;
    private static final double MOST_REPEATS = 32;

    private final StringBuilder out = new StringBuilder();
    private final Map<Bounds, String> clips = new LinkedHashMap<>();

    private SvgPen() {}

    /** The figure as a whole SVG document; the same text for the same figure everywhere. */
    public static String svg(Figure figure) {
        SvgPen pen = new SvgPen();
        pen.document(figure);
        return pen.out.toString();
    }

    private void document(Figure figure) {
        String width = number(figure.width());
        String height = number(figure.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", "img");
        attribute("font-family", SANS);
        out.append(">\n");
        element("title", figure.title());
        element("desc", figure.description());
        definitions(figure);
        if (figure.background().isVisible()) {
            out.append("<rect width=\"100%\" height=\"100%\"");
            ink("fill", figure.background());
            out.append("/>\n");
        }
        items(figure);
        out.append("</svg>\n");
    }

    private void definitions(Figure figure) {
        for (Item item : figure.items()) {
            if (item.clip() != null && !clips.containsKey(item.clip())) {
                String id = "clip" + (clips.size() + 1);
                clips.put(item.clip(), id);
                out.append("<clipPath id=\"").append(id).append("\"><rect");
                rectangle(item.clip());
                out.append("/></clipPath>\n");
            }
        }
    }

    /** Marks that follow one another with the same clip and subject share a group. */
    private void items(Figure figure) {
        Item last = new Item(null, null, null);
        for (Item item : figure.items()) {
            boolean sameClip = Objects.equals(last.clip(), item.clip());
            if (!sameClip || !Objects.equals(last.subject(), item.subject())) {
                close(last.subject());
                if (!sameClip) {
                    close(last.clip());
                    open(item.clip());
                }
                open(item.subject());
            }
            item.mark().draw(this);
            last = item;
        }
        close(last.subject());
        close(last.clip());
    }

    private void open(Bounds clip) {
        if (clip != null) {
            clip(clip);
        }
    }

    private void open(Subject subject) {
        if (subject != null) {
            out.append("<g>");
            element("title", TextMark.printable(subject.label()));
        }
    }

    private void close(Object group) {
        if (group != null) {
            unclip();
        }
    }

    @Override
    public void clip(Bounds bounds) {
        out.append("<g clip-path=\"url(#").append(clips.get(bounds)).append(")\">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }

    @Override
    public void box(BoxMark box) {
        out.append("<rect");
        rectangle(box.bounds());
        if (box.radius() > 0) {
            attribute("rx", number(box.radius()));
        }
        if (box.isVisible()) {
            ink("fill", box.fill());
            stroke(box.stroke());
        } else {
            attribute("fill", "none");
            attribute("pointer-events", "all");
        }
        out.append("/>\n");
    }

    @Override
    public void path(PathMark path) {
        out.append("<path d=\"");
        for (int k = 0; k < path.size(); k++) {
            char command = k == 0 ? 'M' : !path.curved() ? 'L' : k % 3 == 1 ? 'C' : ' ';
            out.append(command).append(number(path.x(k))).append(' ').append(number(path.y(k)));
        }
        out.append(path.closed() ? "Z\"" : "\"");
        ink("fill", path.fill());
        stroke(path.stroke());
        if (path.size() > 2 && path.stroke().isVisible()) {
            attribute("stroke-linejoin", "round");
        }
        out.append("/>\n");
    }

    @Override
    public void text(TextMark text) {
        if (text.text().isBlank()) {
            return;
        }
        Typeface typeface = text.font().typeface();
        out.append("<text");
        attribute("x", number(text.x()));
        attribute("y", number(text.y()));
        if (typeface.mono()) {
            attribute("font-family", MONO);
        }
        if (typeface.weight() != 400) {
            attribute("font-weight", number(typeface.weight()));
        }
        attribute("font-size", number(text.font().size()));
        if (text.anchor() != Anchor.START) {
            attribute("text-anchor", text.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        ink("fill", text.ink());
        attribute("textLength", number(text.width()));
        attribute("lengthAdjust", "spacingAndGlyphs");
        if (!text.text().equals(text.text().strip()) || text.text().contains("  ")) {
            attribute("xml:space", "preserve");
        }
        out.append('>').append(escape(text.text())).append("</text>\n");
    }

    /** An image with several pixels for each cell, so that a viewer which smooths blurs edges only. */
    @Override
    public void raster(RasterMark raster) {
        int wide = repeat(raster.bounds().width(), raster.columns());
        int high = repeat(raster.bounds().height(), raster.rows());
        int columns = wide * raster.columns();
        int[] argb = new int[columns * high * raster.rows()];
        for (int k = 0; k < argb.length; k++) {
            argb[k] = raster.argb()[k / columns / high * raster.columns() + k % columns / wide];
        }
        byte[] png = Png.encode(columns, high * raster.rows(), argb);
        out.append("<image");
        rectangle(raster.bounds());
        attribute("preserveAspectRatio", "none");
        attribute("style", "image-rendering:pixelated");
        attribute("xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        out.append("/>\n");
    }

    private static int repeat(double length, int cells) {
        return (int) Math.max(1, Math.min(MOST_REPEATS, Math.ceil(PIXELS * length / cells)));
    }

    private void rectangle(Bounds b) {
        attribute("x", number(b.x()));
        attribute("y", number(b.y()));
        attribute("width", number(b.width()));
        attribute("height", number(b.height()));
    }

    private void stroke(Stroke stroke) {
        if (!stroke.isVisible()) {
            return;
        }
        ink("stroke", stroke.ink());
        attribute("stroke-width", number(stroke.width()));
        if (stroke.dash() != Dash.SOLID) {
            StringBuilder lengths = new StringBuilder();
            for (double length : stroke.dash().pattern(stroke.width())) {
                lengths.append(lengths.isEmpty() ? "" : " ").append(number(length));
            }
            attribute("stroke-dasharray", lengths.toString());
        }
        if (stroke.dash().round()) {
            attribute("stroke-linecap", "round");
        }
    }

    private void ink(String name, Ink ink) {
        attribute(name, ink.isVisible() ? ink.hex() : "none");
        if (ink.isVisible() && ink.opacity() < 1) {
            attribute(name + "-opacity", number(ink.opacity()));
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void element(String name, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append('>').append(escape(text));
            out.append("</").append(name).append(">\n");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** With two decimals at most, no zeros at the end, no exponent, a point in every language. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest;
        return sign + whole + "." + decimals;
    }
}
