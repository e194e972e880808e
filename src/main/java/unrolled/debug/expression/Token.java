package unrolled.debug.expression;

/** A word of an expression and where it stands. */
record Token(Kind kind, String text, TextRange place) {
    /** What a word is. */
    enum Kind {
        NUMBER,
        NAME,
        /** An operator, a bracket, a comma, a dot or an at. */
        SIGN,
        /** Behind the last word. */
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As it stands in a sentence. */
    Object shown() {
        return kind == Kind.END ? ExpressionException.part("end") : ExpressionException.shown(text);
    }
}
