package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import unrolled.debug.expression.Node.Word;
import unrolled.debug.expression.Operator.Level;
import unrolled.debug.expression.Token.Kind;

/**
 * Reads an expression by recursive descent. A sum is products with + and - between them, and so on down to numbers,
 * names, calls and parentheses; the levels stand in {@link Level}.
 */
final class Parser {
    /** So deep may parentheses, calls and signs stand in each other. */
    static final int DEEPEST = 64;

    private final TokenReader words;
    private final ReferenceParser references;
    private int depth;

    private Parser(TokenReader words) {
        this.words = words;
        this.references = new ReferenceParser(words);
    }

    /** The whole text as one expression. */
    static Node parse(String text) {
        Parser parser = new Parser(new TokenReader(text));
        Node whole = parser.expression();
        Token rest = parser.words.next();
        if (rest.kind() != Kind.END) {
            parser.words.refuseDecimalComma();
            throw new ExpressionException(rest.place(), "expected.operator", rest.shown());
        }
        return whole;
    }

    private Node expression() {
        depth++;
        if (depth > DEEPEST) {
            throw new ExpressionException(words.next().place(), "deep", DEEPEST);
        }
        Node node = chain(List.of(Level.values()));
        depth--;
        return node;
    }

    /** Operands with the operators of the first level between them; each operand is a chain of the tighter ones. */
    private Node chain(List<Level> levels) {
        if (levels.isEmpty()) {
            return signed();
        }
        Level level = levels.get(0);
        List<Level> tighter = levels.subList(1, levels.size());
        Node left = chain(tighter);
        Operator operator = Operator.of(words.next(), level);
        boolean compared = false;
        while (operator != null) {
            if (compared) {
                throw new ExpressionException(
                        words.next().place(), "comparison.chain", words.next().shown());
            }
            words.take();
            left = new Node.Binary(operator, left, chain(tighter));
            compared = level == Level.COMPARISON;
            operator = Operator.of(words.next(), level);
        }
        return left;
    }

    private Node signed() {
        Token sign = words.next();
        if (!sign.is("-") && !sign.is("!")) {
            return primary();
        }
        words.take();
        depth++;
        if (depth > DEEPEST) {
            throw new ExpressionException(sign.place(), "deep", DEEPEST);
        }
        Node operand = signed();
        depth--;
        TextRange place = sign.place().to(operand.place());
        return sign.is("-") ? new Node.Minus(operand, place) : new Node.Not(operand, place);
    }

    private Node primary() {
        Token token = words.next();
        if (token.kind() == Kind.NUMBER) {
            words.take();
            return new Node.Literal(number(token), token.text(), token.place());
        }
        if (token.kind() == Kind.NAME) {
            words.take();
            return words.next().is("(") ? call(token) : references.reference(token);
        }
        if (token.is("(")) {
            words.take();
            Node inner = expression();
            words.expect(")");
            return inner;
        }
        throw new ExpressionException(token.place(), "expected.value", token.shown());
    }

    private static double number(Token token) {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw new ExpressionException(token.place(), "number.large", token.shown());
        }
        return value;
    }

    private Node call(Token name) {
        words.expect("(");
        List<Node> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (words.takes(","));
        Token end = words.expect(")");
        return new Node.Call(Word.of(name), arguments, name.place().to(end.place()));
    }
}
