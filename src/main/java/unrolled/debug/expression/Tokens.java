package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import unrolled.debug.expression.Token.Kind;

/** Cuts an expression into its words. */
final class Tokens {
    private static final Set<String> DOUBLE_SIGNS = Set.of("&&", "||", "<=", ">=", "==", "!=");
    private static final String SIGNS = "+-*/%<>!()[],.:@";
    /** What people write who mean the double sign. */
    private static final String HALVES = "&|=";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** All words in order, and an END behind them. */
    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        tokens.add(Kind.END, text.length());
        return tokens.tokens;
    }

    static boolean startsName(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
    }

    static boolean isInName(char letter) {
        return startsName(letter) || isDigit(letter);
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Whether a text has nothing but digits; an empty one has none. */
    static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> isDigit((char) letter));
    }

    private void next() {
        char letter = text.charAt(at);
        if (Character.isWhitespace(letter)) {
            at++;
        } else if (startsName(letter)) {
            add(Kind.NAME, endOfName());
        } else if (isDigit(letter) || (letter == '.' && isDigit(peek(1)) && !followsName())) {
            add(Kind.NUMBER, endOfNumber());
        } else {
            sign();
        }
    }

    private void sign() {
        String two = text.substring(at, Math.min(at + 2, text.length()));
        if (DOUBLE_SIGNS.contains(two)) {
            add(Kind.SIGN, at + 2);
        } else if (SIGNS.indexOf(text.charAt(at)) >= 0) {
            add(Kind.SIGN, at + 1);
        } else {
            throw unknown();
        }
    }

    private ExpressionException unknown() {
        int letter = text.codePointAt(at);
        TextRange place = new TextRange(at, at + Character.charCount(letter));
        String shown = text.substring(place.from(), place.to());
        if (HALVES.contains(shown)) {
            return new ExpressionException(place, "sign.half", ExpressionException.shown(shown), shown + shown);
        }
        return new ExpressionException(place, "character", ExpressionException.shown(shown));
    }

    private int endOfName() {
        int end = at;
        while (end < text.length() && isInName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits, perhaps a point and digits, perhaps a power of ten. */
    private int endOfNumber() {
        int end = endOfDigits(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = endOfDigits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
            int digits = end + (signed ? 2 : 1);
            int endOfPower = endOfDigits(digits);
            return endOfPower > digits ? endOfPower : end;
        }
        return end;
    }

    private int endOfDigits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private char peek(int further) {
        return at + further < text.length() ? text.charAt(at + further) : ' ';
    }

    private boolean followsName() {
        return at > 0 && isInName(text.charAt(at - 1));
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), new TextRange(at, end)));
        at = end;
    }
}
