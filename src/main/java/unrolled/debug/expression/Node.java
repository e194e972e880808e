package unrolled.debug.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A part of an expression as it was written, and where; nothing is known yet of what its names mean. */
public sealed interface Node {
    /** The characters that it was read from. */
    TextRange place();

    /** A number, and how it stands there. */
    record Literal(double value, String text, TextRange place) implements Node {}

    /**
     * {@code run.layer.z.name[t-steps, index, index]@slot}, where only the name must be there.
     *
     * @param sum the {@code z} that stands before a gate whose sum is meant
     */
    record Reference(
            Optional<Word> run,
            Optional<LayerName> layer,
            Optional<Word> sum,
            Word name,
            Optional<Steps> steps,
            List<Range> indices,
            Optional<Count> slot,
            TextRange place)
            implements Node {
        public Reference {
            indices = List.copyOf(indices);
        }

        /** Where a layer would be named that is not. */
        int afterLayer() {
            return sum.orElse(name).place().from();
        }
    }

    /** A minus before a number. */
    record Minus(Node operand, TextRange place) implements Node {}

    /** A {@code !} before something that is true or false. */
    record Not(Node operand, TextRange place) implements Node {}

    /** An operator between two operands. */
    record Binary(Operator operator, Node left, Node right) implements Node {
        @Override
        public TextRange place() {
            return left.place().to(right.place());
        }
    }

    /** {@code name(arguments)}. */
    record Call(Word name, List<Node> arguments, TextRange place) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A name where it stands. */
    record Word(String text, TextRange place) {
        static Word of(Token name) {
            return new Word(name.text(), name.place());
        }
    }

    /** A whole number where it stands, at least 0. */
    record Count(int value, TextRange place) {}

    /** An LSTM or a Dense, each kind counted from 0, though L1 is written. */
    record LayerName(boolean dense, int number, TextRange place) {
        /** The layer that a name like {@code L2} or {@code D1} means; a run may not be called like that. */
        static Optional<LayerName> of(Word name) {
            boolean dense = name.text().startsWith("D");
            String digits = dense || name.text().startsWith("L") ? name.text().substring(1) : "";
            return Tokens.areDigits(digits) && digits.length() <= 4
                    ? Optional.of(new LayerName(dense, Integer.parseInt(digits) - 1, name.place()))
                    : Optional.empty();
        }
    }

    /**
     * How far is looked back: {@code t-9:t-2} from 9 steps to 3 steps, oldest first; without an end to 0.
     *
     * @param several whether a range is written, be it of one step
     */
    record Steps(int farthest, int nearest, boolean several, TextRange place) {}

    /**
     * An index, or a range whose end is not in it, as in numpy.
     *
     * @param end one behind the last; empty for the end of all
     * @param several whether a range is written, be it of one number
     */
    record Range(int from, OptionalInt end, boolean several, TextRange place) {}
}
