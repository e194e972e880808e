package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.ValueType;

/**
 * Reads the CommonMark of a lesson: paragraphs, bullets, emphasis, code, links to parts of the picture, and numbers in braces.
 * Nothing else of it: no pictures, no HTML, no address outside.
 */
final class PassageReader {
    private static final Parser COMMON_MARK = Parser.builder().build();
    private static final String LINK = "part:";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern DECIMALS = Pattern.compile("(?s)(.*?)\\s+to\\s+(\\+?)([0-9]{1,2})\\s*");

    /** Numbers stand as characters of this private block while CommonMark is read, so that no sign in them means anything else. */
    private static final char FIRST_NUMBER = '\uE000';

    private static final int MOST_NUMBERS = 1000;

    private final PlaceReader places;
    private final Cursor page;
    private final int line;
    private final List<Span.Content> numbers = new ArrayList<>();
    private final List<Passage.Paragraph> paragraphs = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private PassageReader(PlaceReader places, Cursor page, int line) {
        this.places = places;
        this.page = page;
        this.line = line;
    }

    /** The text of a field, in both languages. */
    static Wording wording(LessonBlock block, String key, PlaceReader places, Cursor page) {
        return new Wording(passage(block.field(key), places, page), passage(block.field(key + ".de"), places, page));
    }

    /** The same, if the field is there. */
    static Optional<Wording> optional(LessonBlock block, String key, PlaceReader places, Cursor page) {
        boolean said =
                block.optional(key).isPresent() || block.optional(key + ".de").isPresent();
        return said ? Optional.of(wording(block, key, places, page)) : Optional.empty();
    }

    private static Passage passage(LessonField field, PlaceReader places, Cursor page) {
        return new PassageReader(places, page, field.line()).passage(field.text());
    }

    private Passage passage(String text) {
        if (text.chars().anyMatch(letter -> letter >= FIRST_NUMBER && letter < FIRST_NUMBER + MOST_NUMBERS)) {
            throw new LessonException(line, "text.private");
        }
        blocks(COMMON_MARK.parse(withoutNumbers(text)), false);
        return new Passage(paragraphs);
    }

    private String withoutNumbers(String text) {
        Matcher braces = BRACES.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (braces.find()) {
            if (numbers.size() == MOST_NUMBERS) {
                throw new LessonException(line, "text.numbers", MOST_NUMBERS);
            }
            braces.appendReplacement(plain, String.valueOf((char) (FIRST_NUMBER + numbers.size())));
            numbers.add(number(braces.group(1)));
        }
        braces.appendTail(plain);
        if (plain.indexOf("{") >= 0 || plain.indexOf("}") >= 0) {
            throw new LessonException(line, "text.brace", "{c[2]}");
        }
        return plain.toString();
    }

    private Span.Content number(String text) {
        if (text.strip().equals("guess")) {
            return new Span.Guess();
        }
        Matcher decimals = DECIMALS.matcher(text);
        boolean said = decimals.matches();
        Decimals digits = said
                ? new Decimals(
                        Integer.parseInt(decimals.group(3)), !decimals.group(2).isEmpty())
                : Decimals.USUAL;
        if (digits.digits() > Decimals.MOST) {
            throw new LessonException(line, "digits", Decimals.MOST, digits.digits());
        }
        LiveExpression live = places.live(said ? decimals.group(1) : text, Optional.of(page), page, line);
        ValueType type = places.type(live, page, line);
        if (type == ValueType.TRUTHS) {
            throw new LessonException(
                    line, "expression.type", LessonException.shown(text), ValueType.NUMBER.sentence(), type.sentence());
        }
        return new Span.LiveNumber(live, digits);
    }

    private void blocks(Node parent, boolean entry) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                inside(node, Span.Style.PLAIN, Optional.empty());
                paragraphs.add(new Passage.Paragraph(entry, spans));
                spans.clear();
            } else if (node instanceof BulletList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    blocks(item, true);
                }
            } else {
                throw notKnown(node);
            }
        }
    }

    private void inside(Node parent, Span.Style style, Optional<Part> lights) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                words(text.getLiteral(), style, lights);
            } else if (node instanceof Code code) {
                words(code.getLiteral(), Span.Style.CODE, lights);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                words(" ", style, lights);
            } else if (node instanceof Emphasis) {
                inside(node, Span.Style.EMPHASIS, lights);
            } else if (node instanceof StrongEmphasis) {
                inside(node, Span.Style.STRONG, lights);
            } else if (node instanceof Link link) {
                inside(node, style, Optional.of(part(link.getDestination())));
            } else {
                throw notKnown(node);
            }
        }
    }

    private Part part(String destination) {
        if (!destination.startsWith(LINK)) {
            throw new LessonException(line, "link", LessonException.shown(destination));
        }
        return places.part(destination.substring(LINK.length()), page, line);
    }

    private LessonException notKnown(Node node) {
        return new LessonException(line, "text.kind", node.getClass().getSimpleName());
    }

    /** Words and the numbers between them. */
    private void words(String text, Span.Style style, Optional<Part> lights) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int number = text.charAt(at) - FIRST_NUMBER;
            if (number >= 0 && number < numbers.size()) {
                add(text.substring(from, at), style, lights);
                spans.add(new Span(numbers.get(number), style, lights));
                from = at + 1;
            }
        }
        add(text.substring(from), style, lights);
    }

    private void add(String words, Span.Style style, Optional<Part> lights) {
        if (!words.isEmpty()) {
            spans.add(new Span(new Span.Words(words), style, lights));
        }
    }
}
