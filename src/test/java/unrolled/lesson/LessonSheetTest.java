package unrolled.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unrolled.text.Language;

/** What can be picked is called as it stands in the picture. */
class LessonSheetTest {
    private static List<String> options(String lesson, int page, Language language) {
        Lesson read = BundledLessons.named(lesson);
        LessonPlay play = new LessonPlay(read, page, page, Map.of());
        return LessonSheet.of(play, Stage.of(read.experiment()), language)
                .questions()
                .get(0)
                .options();
    }

    @Test
    void aBorderIntoAValidationIsNotThatIntoAnEpoch() {
        assertEquals(
                List.of("Validation 1, border before batch 1", "Epoch 2, border before batch 1"),
                options("nothing-resets", 3, Language.ENGLISH));
        assertEquals(
                List.of("Validierung 1, Grenze vor Batch 1", "Epoche 2, Grenze vor Batch 1"),
                options("nothing-resets", 3, Language.GERMAN));
    }

    @Test
    void aPredictionAfterEpochsIsNoEpoch() {
        assertEquals(List.of("Epoch 1", "Epoch 20", "Predict"), options("train-n-predict-1", 0, Language.ENGLISH));
    }
}
