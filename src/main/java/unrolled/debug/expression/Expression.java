package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An expression over the numbers of runs, such as {@code f[3] < 0.5 && x > 0.8} or {@code norm(A.h - B.h)}, read but
 * not yet tied to any run.
 *
 * <p>{@code run.layer.name[t-steps, index]@slot}: without a run it is that of the cursor, without a layer that of the
 * cursor, without an index all units as a vector, without a slot the chosen one. Indices and slots count from 0, layers
 * from L1 and D1. {@code h[0:4]} are the first four units, {@code h[t-9:, 3]} the last ten steps of one. Nothing of the text is ever run as a program; its length and its depth are bounded.
 */
public record Expression(String text, Node tree) {
    /** So many characters may an expression have. */
    public static final int LONGEST = 500;

    /**
     * Reads an expression.
     *
     * @throws ExpressionException where the text cannot be read
     */
    public static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionException(new TextRange(LONGEST, text.length()), "long", LONGEST, text.length());
        }
        return new Expression(text, Parser.parse(text));
    }

    /** The same expression, which names this layer, from 0, wherever it named none: it means the same at any cursor. */
    public Expression inLayer(int layer) {
        StringBuilder named = new StringBuilder(text);
        List<Integer> bare = new ArrayList<>();
        findBare(tree, bare);
        bare.sort(Comparator.reverseOrder());
        bare.forEach(at -> named.insert(at, "L" + (layer + 1) + "."));
        return named.length() > LONGEST ? this : parse(named.toString());
    }

    /** Where the names stand that are of a layer and name none. */
    private static void findBare(Node node, List<Integer> bare) {
        if (node instanceof Node.Reference reference) {
            boolean ofLayer =
                    Reading.of(reference.name().text()).map(Reading::isOfLayer).orElse(false);
            if (ofLayer && reference.layer().isEmpty()) {
                bare.add(reference.afterLayer());
            }
        } else if (node instanceof Node.Minus minus) {
            findBare(minus.operand(), bare);
        } else if (node instanceof Node.Not not) {
            findBare(not.operand(), bare);
        } else if (node instanceof Node.Binary binary) {
            findBare(binary.left(), bare);
            findBare(binary.right(), bare);
        } else if (node instanceof Node.Call call) {
            call.arguments().forEach(argument -> findBare(argument, bare));
        }
    }
}
