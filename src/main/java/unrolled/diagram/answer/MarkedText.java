package unrolled.diagram.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with what stands out in it. As it is written, {@code **words**} are bold, {@code `code`} is code, and
 * {@code [c +0.02]} is a number of the state, {@code [x +0.02]} of an input, {@code [y +0.02]} of an output.
 */
public record MarkedText(List<Piece> pieces) {
    /** How a piece is written. */
    public enum Role {
        PLAIN,
        STRONG,
        CODE,
        STATE,
        INPUT,
        OUTPUT
    }

    /** Some words in a row that look alike. */
    public record Piece(Role role, String text) {}

    /** Where a sentence ends and another one begins; the colon of a heading ends none. */
    private static final Pattern END = Pattern.compile("[.?!]\\s+\\p{Lu}");

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** Reads a sentence as it is written. */
    public static MarkedText of(String written) {
        return new MarkedText(new Reader(written).read());
    }

    /** What is bold at its beginning, without a colon, or else all of it. */
    public MarkedText first() {
        if (pieces.isEmpty() || pieces.get(0).role() != Role.STRONG) {
            return this;
        }
        String bold = pieces.get(0).text();
        return new MarkedText(List.of(new Piece(Role.STRONG, bold.replaceAll(":$", ""))));
    }

    /** Its first sentence, without what stands in brackets: so much can be said at a glance. */
    public MarkedText firstSentence() {
        List<Piece> kept = new ArrayList<>();
        int depth = 0;
        for (Piece piece : pieces) {
            boolean plain = piece.role() == Role.PLAIN || piece.role() == Role.STRONG;
            StringBuilder words = new StringBuilder();
            for (int at = 0; plain && at < piece.text().length(); at++) {
                char sign = piece.text().charAt(at);
                depth += sign == '(' ? 1 : 0;
                if (depth == 0) {
                    words.append(sign);
                } else if (sign == '(' && words.length() > 0 && words.charAt(words.length() - 1) == ' ') {
                    words.setLength(words.length() - 1);
                }
                depth -= sign == ')' ? 1 : 0;
                if (depth == 0 && END.matcher(piece.text().substring(at)).lookingAt()) {
                    kept.add(new Piece(piece.role(), words.toString()));
                    return new MarkedText(kept);
                }
            }
            if (plain ? words.length() > 0 : depth == 0) {
                kept.add(plain ? new Piece(piece.role(), words.toString()) : piece);
            }
        }
        return new MarkedText(kept);
    }

    /** The words alone. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static final class Reader {
        private final String written;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean strong;
        private int at;

        Reader(String written) {
            this.written = written;
        }

        List<Piece> read() {
            while (at < written.length()) {
                if (written.startsWith("**", at)) {
                    end();
                    strong = !strong;
                    at += 2;
                } else if (written.charAt(at) == '`') {
                    marked(Role.CODE, at + 1, written.indexOf('`', at + 1));
                } else if (isNumber()) {
                    marked(role(written.charAt(at + 1)), at + 3, closing());
                } else {
                    words.append(written.charAt(at++));
                }
            }
            end();
            return pieces;
        }

        private boolean isNumber() {
            return written.charAt(at) == '['
                    && at + 2 < written.length()
                    && "cxy".indexOf(written.charAt(at + 1)) >= 0
                    && written.charAt(at + 2) == ' ';
        }

        private static Role role(char letter) {
            return letter == 'c' ? Role.STATE : letter == 'x' ? Role.INPUT : Role.OUTPUT;
        }

        /** The bracket that closes this one: there may be others within. */
        private int closing() {
            int depth = 0;
            int end = at;
            do {
                depth += written.charAt(end) == '[' ? 1 : written.charAt(end) == ']' ? -1 : 0;
                end++;
            } while (depth > 0);
            return end - 1;
        }

        private void marked(Role role, int from, int to) {
            end();
            pieces.add(new Piece(role, written.substring(from, to)));
            at = to + 1;
        }

        private void end() {
            if (words.length() > 0) {
                pieces.add(new Piece(strong ? Role.STRONG : Role.PLAIN, words.toString()));
                words.setLength(0);
            }
        }
    }
}
