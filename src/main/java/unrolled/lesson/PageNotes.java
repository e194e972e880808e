package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import unrolled.debug.cursor.Cursor;
import unrolled.lesson.LessonSheet.AskedSheet;
import unrolled.lesson.Teller.ToldParagraph;
import unrolled.text.Language;

/**
 * What somebody who teaches a lesson reads while its page is shown.
 *
 * @param notes what the lesson notes for them, or else the text of the page
 * @param asked the open question; empty if none is open
 * @param right its answer
 * @param next what the next page says and asks first; nothing on the last page
 */
public record PageNotes(List<String> notes, Optional<String> asked, Optional<String> right, List<String> next) {
    public PageNotes {
        notes = List.copyOf(notes);
        next = List.copyOf(next);
    }

    /** Of the page on which a play is; it computes, perhaps for a while. */
    public static PageNotes of(LessonPlay play, Stage stage, Language language) {
        Teller teller = new Teller(stage, language);
        Page page = play.here();
        Optional<Question> open = play.open().map(play.lesson()::question);
        List<String> next = play.page() + 1 < play.lesson().pages().size()
                ? coming(play.lesson().pages().get(play.page() + 1), teller)
                : List.of();
        return new PageNotes(
                paragraphs(page.notes().orElse(page.text()), page.at(), teller),
                open.map(question -> words(question.asked().question(), page.at(), teller)),
                open.map(question -> right(play, stage, language)),
                next);
    }

    /** The answer, as it is shown to a hall. */
    private static String right(LessonPlay play, Stage stage, Language language) {
        LessonPlay shown = play.answer(new Judge(stage), new Answer.Shown());
        List<AskedSheet> sheets = LessonSheet.of(shown, stage, language).questions();
        return sheets.stream()
                .map(AskedSheet::shown)
                .filter(answer -> !answer.isEmpty())
                .reduce("", (before, answer) -> answer);
    }

    private static List<String> coming(Page page, Teller teller) {
        Stream<String> text = paragraphs(page.text(), page.at(), teller).stream();
        Stream<String> asked = page.questions().stream()
                .limit(1)
                .map(question -> words(question.asked().question(), page.at(), teller));
        return Stream.concat(text, asked).toList();
    }

    private static List<String> paragraphs(Wording wording, Cursor at, Teller teller) {
        return teller.tell(wording, at, OptionalDouble.empty()).stream()
                .map(ToldParagraph::text)
                .toList();
    }

    private static String words(Wording wording, Cursor at, Teller teller) {
        return String.join(" ", paragraphs(wording, at, teller));
    }
}
