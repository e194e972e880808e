package unrolled.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.ValueType;
import unrolled.experiment.Experiment;

/** Puts a lesson together from the parts of its file. */
final class LessonReader {
    private static final int MOST_PAGES = 100;

    private final List<LessonBlock> blocks;
    private final Experiment experiment;
    private final Stage stage;
    private final List<Belief> beliefs = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private int at = 1;

    private LessonReader(List<LessonBlock> blocks, Experiment experiment) {
        this.blocks = blocks;
        this.experiment = experiment;
        this.stage = Stage.empty(experiment);
    }

    /**
     * The lesson in a text; throws LessonException with the line that is wrong.
     *
     * @param experiments finds the experiment that the file names, or that stands in it
     */
    static Lesson read(String text, Function<LessonField, Experiment> experiments) {
        List<LessonBlock> blocks = LessonLines.read(text);
        Experiment experiment = experiments.apply(blocks.get(0).field("experiment"));
        return new LessonReader(blocks, experiment).lesson();
    }

    private Lesson lesson() {
        LessonBlock head = blocks.get(0);
        head.only("title", "experiment");
        PlaceReader places = new PlaceReader(stage, Lock.BATCH);
        Cursor start = Cursor.start(experiment.runs().get(0).id());
        while (is("belief")) {
            LessonBlock block = blocks.get(at++);
            block.only("name", "says", "really");
            beliefs.add(new Belief(
                    block.field("name").text(),
                    PassageReader.wording(block, "says", places, start),
                    PassageReader.wording(block, "really", places, start)));
        }
        while (is("page")) {
            pages.add(page(blocks.get(at++)));
        }
        refuseMore(List.of("belief", "page"));
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw new LessonException(head.line(), "pages.count", MOST_PAGES, pages.size());
        }
        return new Lesson("", PassageReader.wording(head, "title", places, start), experiment, beliefs, pages);
    }

    private boolean is(String word) {
        return at < blocks.size() && blocks.get(at).word().equals(word);
    }

    private void refuseMore(List<String> expected) {
        if (at < blocks.size()) {
            LessonBlock block = blocks.get(at);
            throw new LessonException(block.line(), "heading", expected, block.word());
        }
    }

    private Page page(LessonBlock block) {
        block.only("at", "hide", "may", "lock", "text", "notes");
        Lock lock = block.optional("lock").map(LessonReader::lock).orElse(Lock.BATCH);
        PlaceReader places = new PlaceReader(stage, lock);
        Cursor here = places.place(block.field("at"));
        QuestionReader reader = new QuestionReader(places, here, beliefs);
        List<Claim> claims = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        while (at < blocks.size() && !is("page")) {
            LessonBlock part = blocks.get(at++);
            if (part.word().equals("claim")) {
                claims.add(claim(part, places, here));
            } else if (QuestionReader.WORDS.contains(part.word())) {
                questions.add(reader.question(part, options()));
            } else {
                at--;
                refuseMore(List.of("page", "claim", String.join(", ", QuestionReader.WORDS)));
            }
        }
        return new Page(
                here,
                lock,
                block.optional("hide")
                        .map(field -> WordList.read(field, Hidden.class))
                        .orElse(Set.of()),
                block.optional("may")
                        .map(field -> WordList.read(field, Freedom.class))
                        .orElse(Set.of()),
                PassageReader.wording(block, "text", places, here),
                PassageReader.optional(block, "notes", places, here),
                claims,
                questions);
    }

    private static Lock lock(LessonField field) {
        Set<Lock> locks = WordList.read(field, Lock.class);
        if (locks.size() > 1) {
            throw new LessonException(
                    field.line(), "word", field.key(), WordList.words(Lock.class), LessonException.shown(field.text()));
        }
        return locks.iterator().next();
    }

    private List<LessonBlock> options() {
        List<LessonBlock> options = new ArrayList<>();
        while (is("option")) {
            options.add(blocks.get(at++));
        }
        return options;
    }

    private static Claim claim(LessonBlock block, PlaceReader places, Cursor page) {
        block.only("holds", "stays");
        return new Claim(
                places.live(block.field("holds"), Optional.of(page), page, ValueType.TRUTH),
                block.optional("stays").map(LessonField::text),
                block.line());
    }
}
