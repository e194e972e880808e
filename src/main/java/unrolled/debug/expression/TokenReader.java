package unrolled.debug.expression;

import java.util.List;
import unrolled.debug.expression.Node.Count;
import unrolled.debug.expression.Token.Kind;

/** Reads the words of an expression one after the other. */
final class TokenReader {
    private final List<Token> tokens;
    private int at;

    TokenReader(String text) {
        this.tokens = Tokens.of(text);
    }

    /** The word that is read next; it stays. */
    Token next() {
        return tokens.get(at);
    }

    /** The word that was read last. */
    Token last() {
        return tokens.get(at - 1);
    }

    /** Reads the next word, whatever it is. */
    Token take() {
        return tokens.get(at++);
    }

    /** Reads a sign if it comes next. */
    boolean takes(String sign) {
        boolean there = next().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    Token expect(String sign) {
        Token token = next();
        if (!takes(sign)) {
            refuseDecimalComma();
            throw new ExpressionException(
                    token.place(), "expected.sign", ExpressionException.shown(sign), token.shown());
        }
        return token;
    }

    Token expectName() {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw new ExpressionException(token.place(), "expected.name", token.shown());
        }
        at++;
        return token;
    }

    /** A whole number; the key says what it counts. */
    Count count(String what) {
        Token token = next();
        boolean whole = token.kind() == Kind.NUMBER && token.text().length() <= 9 && Tokens.areDigits(token.text());
        if (!whole) {
            throw new ExpressionException(token.place(), what + ".whole", token.shown());
        }
        at++;
        return new Count(Integer.parseInt(token.text()), token.place());
    }

    /** Where a comma stands that means nothing there, between two numbers without a space. */
    void refuseDecimalComma() {
        if (at == 0 || !next().is(",")) {
            return;
        }
        Token whole = tokens.get(at - 1);
        Token fraction = tokens.get(at + 1);
        if (whole.kind() == Kind.NUMBER && fraction.kind() == Kind.NUMBER) {
            refuseDecimalComma(whole.place(), fraction.place(), whole.text() + "." + fraction.text());
        }
    }

    /** Two numbers with nothing but a comma between them, of which one too many is there. */
    static void refuseDecimalComma(TextRange whole, TextRange fraction, String meant) {
        if (fraction.from() == whole.to() + 1) {
            throw new ExpressionException(whole.to(fraction), "decimal.comma", meant);
        }
    }
}
