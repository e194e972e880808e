package unrolled.debug.expression;

import java.util.List;
import java.util.Optional;

/** A part of an expression as it was written, and where; nothing is known yet of what its names mean. */
public sealed interface Node {
    /** The characters that it was read from. */
    TextRange place();

    /** A number as it stands there. */
    record Literal(double value, TextRange place) implements Node {}

    /** {@code run.layer.name[t-back, index]@slot}, where only the name must be there. */
    record Reference(
            Optional<Word> run,
            Optional<Count> layer,
            Word name,
            Optional<Count> back,
            Optional<Count> index,
            Optional<Count> slot,
            TextRange place)
            implements Node {}

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
    record Word(String text, TextRange place) {}

    /** A whole number where it stands, at least 0; a layer counts from 0, whatever is written. */
    record Count(int value, TextRange place) {}
}
