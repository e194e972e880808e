package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unrolled.debug.expression.Node.Count;
import unrolled.debug.expression.Node.LayerName;
import unrolled.debug.expression.Node.Range;
import unrolled.debug.expression.Node.Steps;
import unrolled.debug.expression.Node.Word;
import unrolled.debug.expression.Token.Kind;

/** Reads a name with all that may stand around it: {@code run.layer.z.name[t-steps, index, index]@slot}. */
final class ReferenceParser {
    /** What stands before a gate whose sum is meant. */
    static final String SUM = "z";

    private final TokenReader words;

    ReferenceParser(TokenReader words) {
        this.words = words;
    }

    /** The name that begins with a word that has been read. */
    Node reference(Token first) {
        List<Token> names = new ArrayList<>(List.of(first));
        while (words.takes(".")) {
            names.add(words.expectName());
        }
        Token name = names.remove(names.size() - 1);
        Optional<Word> sum =
                last(names).filter(before -> before.text().equals(SUM)).map(Word::of);
        sum.ifPresent(z -> names.remove(names.size() - 1));
        if (sum.isEmpty() && name.text().equals(SUM)) {
            throw new ExpressionException(name.place(), "sum.bare");
        }
        Optional<LayerName> layer = last(names).map(Word::of).flatMap(LayerName::of);
        layer.ifPresent(there -> names.remove(names.size() - 1));
        if (names.size() > 1) {
            throw new ExpressionException(
                    names.get(1).place(), "expected.layer", names.get(1).shown());
        }
        Optional<Word> run = names.stream().findFirst().map(Word::of);
        Optional<Steps> steps = Optional.empty();
        List<Range> indices = new ArrayList<>();
        if (words.takes("[")) {
            steps = words.next().kind() == Kind.NAME ? Optional.of(steps()) : Optional.empty();
            while ((indices.isEmpty() && steps.isEmpty()) || words.takes(",")) {
                indices.add(range());
            }
            words.expect("]");
        }
        Optional<Count> slot = words.takes("@") ? Optional.of(words.count("slot")) : Optional.empty();
        TextRange place = first.place().to(words.last().place());
        return new Node.Reference(run, layer, sum, Word.of(name), steps, indices, slot, place);
    }

    private static Optional<Token> last(List<Token> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** {@code t-2}, or {@code t-9:t-2} without the step at the end, or {@code t-9:} to the step itself. */
    private Steps steps() {
        Count first = back();
        if (!words.takes(":")) {
            return new Steps(first.value(), first.value(), false, first.place());
        }
        TextRange place = first.place().to(words.last().place());
        if (words.next().kind() != Kind.NAME) {
            return new Steps(first.value(), 0, true, place);
        }
        Count end = back();
        if (end.value() >= first.value()) {
            throw new ExpressionException(first.place().to(end.place()), "range.empty");
        }
        return new Steps(first.value(), end.value() + 1, true, place.to(end.place()));
    }

    /** {@code t}, or so many steps before it. */
    private Count back() {
        Token t = words.next();
        if (!t.text().equals("t")) {
            throw new ExpressionException(t.place(), "index.whole", t.shown());
        }
        words.take();
        if (words.next().is("+")) {
            throw new ExpressionException(words.next().place(), "index.future");
        }
        if (!words.takes("-")) {
            return new Count(0, t.place());
        }
        Count steps = words.count("back");
        return new Count(steps.value(), t.place().to(steps.place()));
    }

    /** {@code 3}, or {@code 2:5} without 5, where either may be left out. */
    private Range range() {
        Token begin = words.next();
        int from = begin.is(":") ? 0 : words.count("index").value();
        if (!words.takes(":")) {
            return new Range(from, OptionalInt.of(from + 1), false, begin.place());
        }
        boolean open = words.next().kind() != Kind.NUMBER;
        OptionalInt end =
                open ? OptionalInt.empty() : OptionalInt.of(words.count("index").value());
        TextRange place = begin.place().to(words.last().place());
        if (end.isPresent() && end.getAsInt() <= from) {
            throw new ExpressionException(place, "range.empty");
        }
        return new Range(from, end, true, place);
    }
}
