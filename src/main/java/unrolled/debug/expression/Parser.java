package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.expression.Node.Count;
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

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The whole text as one expression. */
    static Node parse(String text) {
        Parser parser = new Parser(Tokens.of(text));
        Node whole = parser.expression();
        Token rest = parser.next();
        if (rest.kind() != Kind.END) {
            throw new ExpressionException(rest.place(), "expected.operator", rest.shown());
        }
        return whole;
    }

    private Node expression() {
        depth++;
        if (depth > DEEPEST) {
            throw new ExpressionException(next().place(), "deep", DEEPEST);
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
        Operator operator = Operator.of(next(), level);
        boolean compared = false;
        while (operator != null) {
            if (compared) {
                throw new ExpressionException(next().place(), "comparison.chain", next().shown());
            }
            at++;
            left = new Node.Binary(operator, left, chain(tighter));
            compared = level == Level.COMPARISON;
            operator = Operator.of(next(), level);
        }
        return left;
    }

    private Node signed() {
        Token sign = next();
        if (!sign.is("-") && !sign.is("!")) {
            return primary();
        }
        at++;
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
        Token token = next();
        if (token.kind() == Kind.NUMBER) {
            at++;
            return new Node.Literal(number(token), token.place());
        }
        if (token.kind() == Kind.NAME) {
            at++;
            return next().is("(") ? call(token) : reference(token);
        }
        if (token.is("(")) {
            at++;
            Node inner = expression();
            expect(")");
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
        expect("(");
        List<Node> arguments = new ArrayList<>();
        do {
            arguments.add(expression());
        } while (takes(","));
        Token end = expect(")");
        return new Node.Call(word(name), arguments, name.place().to(end.place()));
    }

    private Node reference(Token first) {
        List<Token> names = new ArrayList<>(List.of(first));
        while (takes(".")) {
            names.add(expectName());
        }
        Token name = names.remove(names.size() - 1);
        Optional<Count> layer = names.isEmpty() ? Optional.empty() : layer(names.get(names.size() - 1));
        layer.ifPresent(there -> names.remove(names.size() - 1));
        if (names.size() > 1) {
            throw new ExpressionException(
                    names.get(1).place(), "expected.layer", names.get(1).shown());
        }
        Optional<Word> run = names.stream().findFirst().map(Parser::word);
        Optional<Count> back = Optional.empty();
        Optional<Count> index = Optional.empty();
        if (takes("[")) {
            back = next().kind() == Kind.NAME ? Optional.of(back()) : Optional.empty();
            index = back.isEmpty() || takes(",") ? Optional.of(count("index")) : Optional.empty();
            expect("]");
        }
        Optional<Count> slot = takes("@") ? Optional.of(count("slot")) : Optional.empty();
        TextRange place = first.place().to(tokens.get(at - 1).place());
        return new Node.Reference(run, layer, word(name), back, index, slot, place);
    }

    /** {@code t}, or so many steps before it. */
    private Count back() {
        Token t = next();
        if (!t.text().equals("t")) {
            throw new ExpressionException(t.place(), "index.whole", t.shown());
        }
        at++;
        if (next().is("+")) {
            throw new ExpressionException(next().place(), "index.future");
        }
        if (!takes("-")) {
            return new Count(0, t.place());
        }
        Count steps = count("back");
        return new Count(steps.value(), t.place().to(steps.place()));
    }

    /** A whole number; the key says what it counts. */
    private Count count(String what) {
        Token token = next();
        boolean whole = token.kind() == Kind.NUMBER
                && token.text().length() <= 9
                && token.text().chars().allMatch(digit -> Tokens.isDigit((char) digit));
        if (!whole) {
            throw new ExpressionException(token.place(), what + ".whole", token.shown());
        }
        at++;
        return new Count(Integer.parseInt(token.text()), token.place());
    }

    /** The layer that a name like {@code L2} means; a run may not be called like that. */
    private static Optional<Count> layer(Token name) {
        String digits = name.text().substring(1);
        boolean isLayer = name.text().charAt(0) == 'L'
                && !digits.isEmpty()
                && digits.length() <= 4
                && digits.chars().allMatch(digit -> Tokens.isDigit((char) digit));
        return isLayer ? Optional.of(new Count(Integer.parseInt(digits) - 1, name.place())) : Optional.empty();
    }

    private static Word word(Token name) {
        return new Word(name.text(), name.place());
    }

    private Token next() {
        return tokens.get(at);
    }

    private boolean takes(String sign) {
        boolean there = next().is(sign);
        at += there ? 1 : 0;
        return there;
    }

    private Token expect(String sign) {
        Token token = next();
        if (!takes(sign)) {
            throw new ExpressionException(
                    token.place(), "expected.sign", ExpressionException.shown(sign), token.shown());
        }
        return token;
    }

    private Token expectName() {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw new ExpressionException(token.place(), "expected.name", token.shown());
        }
        at++;
        return token;
    }
}
