package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.expression.Compiler;
import unrolled.debug.expression.EvaluationContext;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.ExpressionException;
import unrolled.debug.expression.Formula;
import unrolled.debug.expression.Scope;
import unrolled.debug.expression.TextRange;

/** The text of a log point: words, and in braces expressions whose values are told. */
record LogText(List<Piece> pieces) {
    LogText {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words, or an expression.
     *
     * @param from where it begins in the text
     */
    private record Piece(String words, Optional<Expression> expression, int from) {}

    static LogText of(String text) {
        if (text.length() > Expression.LONGEST) {
            throw new ExpressionException(
                    new TextRange(Expression.LONGEST, text.length()), "long", Expression.LONGEST, text.length());
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open != at) {
                int end = open < 0 ? text.length() : open;
                pieces.add(new Piece(text.substring(at, end), Optional.empty(), at));
                at = end;
            } else {
                int close = text.indexOf('}', open);
                if (close < 0) {
                    throw new ExpressionException(new TextRange(open, text.length()), "brace");
                }
                pieces.add(expression(text.substring(open + 1, close), open + 1));
                at = close + 1;
            }
        }
        return new LogText(pieces);
    }

    private static Piece expression(String text, int from) {
        try {
            return new Piece("", Optional.of(Expression.parse(text)), from);
        } catch (ExpressionException e) {
            throw e.movedBy(from);
        }
    }

    /** The expressions in order. */
    List<Formula> formulas(Scope scope) {
        List<Formula> formulas = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.expression().isPresent()) {
                try {
                    formulas.add(new Compiler(scope).formula(piece.expression().get()));
                } catch (ExpressionException e) {
                    throw e.movedBy(piece.from());
                }
            }
        }
        return formulas;
    }

    /** What is said in a frame, given the formulas of its expressions. */
    String text(List<Formula> formulas, EvaluationContext frame) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Piece piece : pieces) {
            boolean words = piece.expression().isEmpty();
            text.append(
                    words ? piece.words() : formulas.get(next++).value(frame).text());
        }
        return text.toString();
    }
}
