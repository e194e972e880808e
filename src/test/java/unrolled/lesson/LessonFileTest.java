package unrolled.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;

/** A lesson is read from a text, or refused with the line and the reason. */
class LessonFileTest {
    @TempDir
    Path folder;

    /** The lesson that stands in the description of the format. */
    static String template() throws IOException {
        Matcher block = Pattern.compile("(?s)```\n(unrolled-lesson/1\n.*?)```")
                .matcher(Files.readString(Path.of("assets/lessons/README.md")));
        assertTrue(block.find());
        return block.group(1);
    }

    @Test
    void theTemplateOfTheDescriptionIsShortOpensAndIsTrue() throws IOException {
        String template = template();
        assertTrue(template.lines().count() <= 20);
        Path file = Files.writeString(folder.resolve("first.lesson"), template);
        assertTrue(LessonFile.isIn(file));
        Lesson lesson = LessonFile.read(file);
        assertEquals(1, lesson.pages().size());
        assertEquals(List.of(), Rehearsal.findings(lesson, Stage.of(lesson.experiment())));
    }

    @Test
    void anExperimentIsFoundBesideTheLessonAndNowhereElse() throws IOException {
        ExperimentFile.save(BundledExperiments.opening(), folder.resolve("own.json"));
        String text = template().replace("experiment: airline-passengers", "experiment: own.json");
        Path file = Files.writeString(folder.resolve("own.lesson"), text);
        assertEquals(BundledExperiments.opening(), LessonFile.read(file).experiment());
        for (String elsewhere : List.of("../own.json", "/etc/own.json", "own.csv", "sub/own.json")) {
            Path other = Files.writeString(folder.resolve("x.lesson"), text.replace("own.json", elsewhere));
            LessonException refused = assertThrows(LessonException.class, () -> LessonFile.read(other));
            assertEquals(4, refused.line());
        }
    }

    @Test
    void anExperimentCanStandInTheLessonItself() throws IOException {
        String json = ExperimentFile.write(BundledExperiments.opening()).strip().replace("\n", "\n  ");
        Lesson lesson = LessonFile.parse(template().replace("airline-passengers", json));
        assertEquals(BundledExperiments.opening(), lesson.experiment());
    }

    @Test
    void whatIsNoLessonIsNotTakenForOne() throws IOException {
        Path series = Files.writeString(folder.resolve("a.csv"), "a\n1\n2\n");
        assertFalse(LessonFile.isIn(series));
        assertFalse(LessonFile.isIn(folder.resolve("none.lesson")));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unrolled-lesson/1 | unrolled-lesson/2 | 1 | The first line should be unrolled-lesson/1, but is “unrolled-lesson/2”",
                "title.de: | titel.de: | 3 | “titel.de” is no field of the lesson: there are title, experiment",
                "experiment: airline-passengers | experiment: luft | 4 | “luft” is neither a bundled experiment",
                "at: A 1.1.1 | at: A 1.141.1 | 7 | The run has no moment 1.141.1",
                "at: A 1.1.1 | at: Z 1.1.1 | 7 | There is no run Z in the experiment",
                "at: A 1.1.1 | at: A 1.1.1/1 | 7 | There is no slot 1 at this moment of run A: slots are 0 to 0",
                "at: A 1.1.1 | here: A 1.1.1 | 7 | “here” is no field of page: there are at, hide, may, lock, text",
                "at: A 1.1.1 | Hello | 7 | A line begins a part (# page), or a field (text: …), or is indented",
                "part:state@1.1.1) leaves | part:box@1.1.1) leaves | 8 | A part of the picture is one of input, state, output, carry, sample, batch, run, not “box”",
                "part:state@1.1.1) leaves | https://example.org) leaves | 8 | Words can light a part of the picture",
                "leaves c[2] = {c[2]} | leaves c[2] = {c[4]} | 8 | The expression “c[4]” cannot be computed: ",
                "leaves c[2] = {c[2]} | leaves c[2] = {c[2} | 8 | The expression “c[2” cannot be computed: ",
                "leaves c[2] = {c[2]} | leaves c[2] = {c[2] | 8 | A brace stands alone: a number is written {c[2]}",
                "leaves c[2] = {c[2]} | <b>leaves</b> | 8 | A text has paragraphs, bullets, emphasis, code and links to parts, but here is HtmlInline",
                "leaves c[2] = {c[2]} | ![leaves](x.png) | 8 | A text has paragraphs, bullets, emphasis, code and links to parts, but here is Image",
                "## compute | ## guess | 11 | Here can stand page, claim, choice, pick, sign, compute, but not “guess”",
                "number: c[2] @ 1.1.2 | number: c @ 1.1.2 | 14 | “c @ 1.1.2” should give a number, but gives a vector",
                "number: c[2] @ 1.1.2 | digits: 99 | 11 | The field “number” of compute is missing",
                "box: state[2]@1.1.2 | digits: 13 | 15 | There can be 0 to 12 digits after the mark",
                "box: state[2]@1.1.2 | belief: none | 15 | No belief of this lesson is called “none”",
                "wrong.de: | right.de: | 19 | The field “right.de” stands here twice",
            })
    // spotless:on
    void aBrokenLessonIsRefusedWithLineAndReason(String right, String wrong, int line, String reason)
            throws IOException {
        assertTrue(template().contains(right), right);
        String text = template().replace(right, wrong);
        LessonException refused = assertThrows(LessonException.class, () -> LessonFile.parse(text));
        assertEquals(line, refused.line(), refused.getMessage());
        assertTrue(
                refused.getMessage().startsWith("The lesson is wrong in line " + line + ": " + reason),
                refused.getMessage());
        assertTrue(refused.text(Locale.GERMAN).startsWith("Die Lektion stimmt in Zeile " + line + " nicht: "));
    }

    @Test
    void whatALessonSaysThatIsNotSoIsFoundWhenItIsPlayed() throws IOException {
        Lesson lesson = LessonFile.parse(template() + "\n## claim\nholds: c[2] > 1\n");
        List<Rehearsal.Finding> findings = Rehearsal.findings(lesson, Stage.of(lesson.experiment()));
        assertEquals(1, findings.size());
        assertEquals(21, findings.get(0).line());
        assertEquals("This does not hold: c[2] > 1", findings.get(0).sentence().text(Locale.ENGLISH));
    }
}
