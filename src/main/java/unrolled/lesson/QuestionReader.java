package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.ValueType;
import unrolled.lesson.Question.Asked;
import unrolled.lesson.Question.Choice;
import unrolled.lesson.Question.Compute;
import unrolled.lesson.Question.Future;
import unrolled.lesson.Question.Option;
import unrolled.lesson.Question.Pick;
import unrolled.lesson.Question.Sign;
import unrolled.lesson.Question.Wrong;

/** Reads the questions of a page. */
final class QuestionReader {
    static final List<String> WORDS = List.of("choice", "pick", "sign", "compute");

    private static final int MOST_OPTIONS = 9;

    private final PlaceReader places;
    private final Cursor page;
    private final List<Belief> beliefs;

    /** @param beliefs those that a wrong answer can name */
    QuestionReader(PlaceReader places, Cursor page, List<Belief> beliefs) {
        this.places = places;
        this.page = page;
        this.beliefs = beliefs;
    }

    /** @param options the parts of the file under it */
    Question question(LessonBlock block, List<LessonBlock> options) {
        if (!block.word().equals("choice") && !options.isEmpty()) {
            throw new LessonException(options.get(0).line(), "option.stray", block.word());
        }
        return switch (block.word()) {
            case "choice" -> choice(block, options);
            case "pick" -> pick(block);
            case "sign" -> sign(block);
            default -> compute(block);
        };
    }

    private Asked asked(LessonBlock block) {
        return new Asked(
                words(block, "ask"),
                words(block, "right"),
                block.optional("go").map(places::place),
                block.optional("stays").map(LessonField::text),
                block.line());
    }

    private Wording words(LessonBlock block, String key) {
        return PassageReader.wording(block, key, places, page);
    }

    private Wrong wrong(LessonBlock block) {
        return new Wrong(words(block, "wrong"), belief(block));
    }

    private Optional<String> belief(LessonBlock block) {
        Optional<LessonField> named = block.optional("belief");
        named.ifPresent(field -> {
            if (beliefs.stream().noneMatch(belief -> belief.name().equals(field.text()))) {
                List<String> known = beliefs.stream().map(Belief::name).toList();
                throw new LessonException(field.line(), "belief.unknown", LessonException.shown(field.text()), known);
            }
        });
        return named.map(LessonField::text);
    }

    private Choice choice(LessonBlock block, List<LessonBlock> blocks) {
        block.only("ask", "right", "wrong", "go", "stays");
        if (blocks.size() < 2 || blocks.size() > MOST_OPTIONS) {
            throw new LessonException(block.line(), "options.count", MOST_OPTIONS, blocks.size());
        }
        Optional<Wording> otherwise = PassageReader.optional(block, "wrong", places, page);
        List<Option> options = new ArrayList<>();
        for (LessonBlock option : blocks) {
            options.add(option(option, otherwise));
        }
        return new Choice(asked(block), options);
    }

    private Option option(LessonBlock block, Optional<Wording> otherwise) {
        block.only("says", "when", "wrong", "belief", "c", "h", "part");
        Wording told = otherwise.isPresent()
                ? PassageReader.optional(block, "wrong", places, page).orElse(otherwise.get())
                : words(block, "wrong");
        return new Option(
                words(block, "says"),
                places.live(block.field("when"), Optional.of(page), page, ValueType.TRUTH),
                new Wrong(told, belief(block)),
                block.optional("c").map(c -> new Future(state(c), state(block.field("h")))),
                block.optional("part").map(part -> places.part(part.text(), page, part.line())));
    }

    /** A state that is drawn: as many numbers as there are units. */
    private LiveExpression state(LessonField field) {
        return places.state(field, page);
    }

    private Pick pick(LessonBlock block) {
        block.only("ask", "right", "wrong", "belief", "go", "stays", "among", "when");
        LessonField among = block.field("among");
        List<Part> parts = new ArrayList<>();
        for (String part : among.text().split("\\s+", -1)) {
            parts.add(places.part(part, page, among.line()));
        }
        if (parts.size() < 2) {
            throw new LessonException(among.line(), "among.few");
        }
        LiveExpression when =
                places.live(block.field("when"), Optional.empty(), parts.get(0).at(), ValueType.TRUTH);
        return new Pick(asked(block), parts, when, wrong(block));
    }

    private Sign sign(LessonBlock block) {
        block.only("ask", "right", "wrong", "belief", "go", "stays", "number");
        return new Sign(asked(block), number(block), wrong(block));
    }

    private Compute compute(LessonBlock block) {
        block.only("ask", "right", "wrong", "belief", "go", "stays", "number", "digits", "box");
        return new Compute(
                asked(block),
                number(block),
                block.optional("digits").map(QuestionReader::decimals).orElse(Decimals.USUAL),
                block.optional("box").map(box -> places.part(box.text(), page, box.line())),
                wrong(block));
    }

    private LiveExpression number(LessonBlock block) {
        return places.live(block.field("number"), Optional.of(page), page, ValueType.NUMBER);
    }

    private static Decimals decimals(LessonField field) {
        if (!field.text().matches("\\+?[0-9]{1,2}")) {
            throw new LessonException(field.line(), "digits", Decimals.MOST, LessonException.shown(field.text()));
        }
        int digits = Integer.parseInt(field.text().replace("+", ""));
        if (digits > Decimals.MOST) {
            throw new LessonException(field.line(), "digits", Decimals.MOST, digits);
        }
        return new Decimals(digits, field.text().startsWith("+"));
    }
}
