package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Value;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.run.plan.Moment;
import unrolled.text.Language;
import unrolled.text.NumberText;
import unrolled.text.TextTable;

/** Tells passages in a language, with the numbers that there are now. */
public final class Teller {
    private final Stage stage;
    private final Language language;
    private final NumberText numbers;

    public Teller(Stage stage, Language language) {
        this.stage = stage;
        this.language = language;
        this.numbers = new NumberText(language);
    }

    /** What is told, in lines that belong together. */
    public record ToldParagraph(boolean entry, List<ToldSpan> spans) {
        public ToldParagraph {
            spans = List.copyOf(spans);
        }

        public String text() {
            return spans.stream().map(ToldSpan::text).collect(Collectors.joining());
        }
    }

    /** Words as they are to be read, and what they light. */
    public record ToldSpan(String text, Span.Style style, Optional<Part> lights) {}

    /**
     * A passage.
     *
     * @param picked the box that the reader has picked, or where the page stands
     * @param guess the number that the reader has typed
     */
    public List<ToldParagraph> tell(Wording wording, Cursor picked, OptionalDouble guess) {
        List<ToldParagraph> told = new ArrayList<>();
        for (Passage.Paragraph paragraph : wording.in(language).paragraphs()) {
            told.add(new ToldParagraph(
                    paragraph.entry(),
                    paragraph.spans().stream()
                            .map(span -> new ToldSpan(text(span, picked, guess), span.style(), span.lights()))
                            .toList()));
        }
        return told;
    }

    /** The words of a passage by themselves. */
    public String words(Wording wording, Cursor at) {
        return tell(wording, at, OptionalDouble.empty()).stream()
                .map(ToldParagraph::text)
                .collect(Collectors.joining("\n"));
    }

    /** What the parts of the picture are called among which one is picked: by what tells them apart. */
    List<String> names(List<Part> among) {
        return among.stream().map(part -> name(part, among)).toList();
    }

    private String name(Part part, List<Part> among) {
        List<String> words = new ArrayList<>();
        if (differ(among, each -> each.at().run())) {
            words.add(words("name.run", part.at().run()));
        }
        if (differ(among, each -> each.kind())) {
            words.add(words("name." + WordList.word(part.kind())));
        }
        Moment moment = part.at().moment();
        if (differ(among, each -> each.at().moment().epoch())) {
            words.add(pass(part.at()));
        }
        boolean batches = differ(among, each -> each.at().moment().batch());
        boolean border = part.kind() == Part.Kind.CARRY;
        if (border) {
            words.add(words("name.carry", moment.batch() + 1));
        } else if (batches) {
            words.add(words("name.batch", moment.batch() + 1));
        }
        if (differ(among, each -> each.at().slot())) {
            words.add(words("name.slot", part.at().slot()));
        }
        if (!border && (differ(among, each -> each.at().moment().step()) || words.isEmpty())) {
            words.add(words("name.step", moment.step() + 1));
        }
        String name = String.join(", ", words);
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** As it stands over its batches in the picture. */
    private String pass(Cursor at) {
        return stage.plan(at.run())
                .map(plan -> PassNames.of(plan, at.moment().epoch(), Words.in(locale())))
                .orElse("");
    }

    private static boolean differ(List<Part> among, Function<Part, Object> what) {
        return among.stream().map(what).distinct().count() > 1;
    }

    /** The sign of a number in words. */
    /** A number as somebody would have typed it. */
    String number(double number, Decimals decimals) {
        return decimals.of(number, numbers);
    }

    String sign(int sign) {
        return words(sign > 0 ? "sign.more" : sign < 0 ? "sign.less" : "sign.zero");
    }

    private String words(String key, Object... arguments) {
        return TextTable.of("unrolled/lesson/problems", locale()).of(key, arguments);
    }

    private String text(Span span, Cursor picked, OptionalDouble guess) {
        if (span.content() instanceof Span.Words words) {
            return words.text();
        }
        if (span.content() instanceof Span.LiveNumber number) {
            return text(stage.value(number.expression(), picked), number.decimals());
        }
        return guess.isPresent() ? numbers.figures(guess.getAsDouble(), Decimals.MOST) : "?";
    }

    private String text(Value value, Decimals decimals) {
        if (value instanceof Value.Truth truth) {
            return words(truth.holds() ? "yes" : "no");
        }
        if (value instanceof Value.Vector vector) {
            return vector.numbers().stream()
                    .map(number -> decimals.of(number, numbers))
                    .collect(Collectors.joining(" "));
        }
        return decimals.of(((Value.Scalar) value).number(), numbers);
    }

    private Locale locale() {
        return language == Language.GERMAN ? Locale.GERMAN : Locale.ENGLISH;
    }
}
