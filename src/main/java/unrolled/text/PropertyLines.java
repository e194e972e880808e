package unrolled.text;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reads lines of the form {@code key=text}. Of the format of {@link java.util.Properties} only what our files need: no
 * comments, no line that goes on in the next, and of the escapes {@code \n} and {@code \u2026}. Its own class, since that
 * one reads no UTF-8 where the program is compiled for a browser.
 */
final class PropertyLines {
    private PropertyLines() {}

    static Map<String, String> read(String lines) {
        Map<String, String> texts = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            int mark = line.indexOf('=');
            if (mark > 0) {
                texts.put(
                        line.substring(0, mark),
                        unescaped(line.substring(mark + 1).stripLeading()));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("A line should be key=text but is: " + line);
            }
        }
        return texts;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int slash = text.indexOf('\\'); slash >= 0; slash = text.indexOf('\\', at)) {
            plain.append(text, at, slash);
            char kind = text.charAt(slash + 1);
            at = slash + (kind == 'u' ? 6 : 2);
            plain.append(
                    switch (kind) {
                        case 'u' -> (char) Integer.parseInt(text.substring(slash + 2, at), 16);
                        case 'n' -> '\n';
                        default ->
                            throw new IllegalArgumentException("Only \\n and \\u are known, but here is: " + text);
                    });
        }
        return plain.append(text, at, text.length()).toString();
    }
}
