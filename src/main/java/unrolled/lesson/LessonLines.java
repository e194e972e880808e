package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a lesson file apart. A line {@code # page} begins a part, a line {@code key: text} a field of it; lines that are
 * indented go on with the text before them, and empty lines between them separate its paragraphs.
 */
final class LessonLines {
    static final String SCHEMA = "unrolled-lesson/1";

    private static final int MOST = 20_000;
    private static final Pattern HEADING = Pattern.compile("#{1,3} *([a-z]+) *");
    private static final Pattern FIELD = Pattern.compile("([a-z]+(?:\\.de)?):(?: (.*))?");

    private final List<LessonBlock> blocks = new ArrayList<>();
    private final List<LessonField> fields = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String word = "";
    private int wordLine = 1;
    private String key = "";
    private int keyLine;

    private LessonLines() {}

    /** The parts of the file, in turn; the first one is the lesson as a whole. */
    static List<LessonBlock> read(String file) {
        return new LessonLines().blocks(file.lines().toList());
    }

    private List<LessonBlock> blocks(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(SCHEMA)) {
            String first = lines.isEmpty() ? "" : lines.get(0);
            throw new LessonException(1, "schema", SCHEMA, LessonException.shown(first));
        }
        if (lines.size() > MOST) {
            throw new LessonException(MOST, "long", MOST, lines.size());
        }
        for (int at = 1; at < lines.size(); at++) {
            line(lines.get(at), at + 1);
        }
        endBlock();
        return List.copyOf(blocks);
    }

    private void line(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        Matcher field = FIELD.matcher(line);
        if (line.isBlank()) {
            text.append('\n');
        } else if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
            text.append('\n').append(line.startsWith("  ") ? line.substring(2) : line.stripLeading());
        } else if (heading.matches()) {
            endBlock();
            word = heading.group(1);
            wordLine = number;
        } else if (field.matches()) {
            endField();
            key = field.group(1);
            keyLine = number;
            text.append(field.group(2) == null ? "" : field.group(2));
        } else {
            throw new LessonException(number, "line", LessonException.shown(line));
        }
    }

    private void endField() {
        if (!key.isEmpty()) {
            if (fields.stream().anyMatch(field -> field.key().equals(key))) {
                throw new LessonException(keyLine, "field.twice", key);
            }
            if (text.toString().isBlank()) {
                throw new LessonException(keyLine, "field.empty", key);
            }
            fields.add(new LessonField(key, keyLine, text.toString().strip()));
        }
        key = "";
        text.setLength(0);
    }

    private void endBlock() {
        endField();
        blocks.add(new LessonBlock(word, wordLine, fields));
        fields.clear();
    }
}
