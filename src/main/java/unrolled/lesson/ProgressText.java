package unrolled.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unrolled.lesson.Progress.Marks;
import unrolled.text.ShortestNumber;

/** Progress as lines of text, so that it can be kept; a line that is not understood is left out. */
public final class ProgressText {
    private ProgressText() {}

    public static String of(Progress progress) {
        StringBuilder text = new StringBuilder();
        progress.lessons().forEach((name, marks) -> {
            text.append("lesson ").append(marks.page()).append(' ').append(marks.reached());
            text.append(marks.done() ? " done " : " open ").append(name).append('\n');
            marks.answers()
                    .forEach((place, answer) -> text.append("answer ")
                            .append(place.page())
                            .append(' ')
                            .append(place.question())
                            .append(' ')
                            .append(said(answer))
                            .append('\n'));
        });
        progress.beliefs()
                .forEach((name, held) ->
                        text.append(held ? "held " : "gone ").append(name).append('\n'));
        return text.toString();
    }

    private static String said(Answer answer) {
        if (answer instanceof Answer.Option option) {
            return "option " + option.index();
        }
        if (answer instanceof Answer.Shown) {
            return "shown 1";
        }
        if (answer instanceof Answer.Box box) {
            return "box " + box.index();
        }
        return answer instanceof Answer.Sign sign
                ? "sign " + sign.sign()
                : "amount " + ShortestNumber.of(((Answer.Amount) answer).number());
    }

    public static Progress read(String text) {
        Map<String, Marks> lessons = new LinkedHashMap<>();
        Map<String, Boolean> beliefs = new LinkedHashMap<>();
        String lesson = "";
        for (String line : text.lines().toList()) {
            try {
                lesson = read(line.split(" ", 5), lesson, lessons, beliefs);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // another version wrote this line
            }
        }
        return new Progress(lessons, beliefs);
    }

    /** Returns the lesson whose answers follow. */
    private static String read(
            String[] words, String lesson, Map<String, Marks> lessons, Map<String, Boolean> beliefs) {
        switch (words[0]) {
            case "lesson" -> {
                Marks marks = new Marks(whole(words[1]), whole(words[2]), words[3].equals("done"), Map.of());
                lessons.put(words[4], marks);
                return words[4];
            }
            case "answer" -> {
                QuestionPlace place = new QuestionPlace(whole(words[1]), whole(words[2]));
                Optional<Answer> answer = answer(words[3], words[4]);
                Marks marks = lessons.get(lesson);
                if (marks != null && answer.isPresent()) {
                    Map<QuestionPlace, Answer> more = new LinkedHashMap<>(marks.answers());
                    more.put(place, answer.get());
                    lessons.put(lesson, new Marks(marks.page(), marks.reached(), marks.done(), more));
                }
            }
            case "held", "gone" -> beliefs.put(words[1], words[0].equals("held"));
            default -> {
                // another version wrote this line
            }
        }
        return lesson;
    }

    private static Optional<Answer> answer(String kind, String value) {
        return switch (kind) {
            case "option" -> Optional.of(new Answer.Option(whole(value)));
            case "box" -> Optional.of(new Answer.Box(whole(value)));
            case "shown" -> Optional.of(new Answer.Shown());
            case "sign" -> Optional.of(new Answer.Sign(Integer.signum(Integer.parseInt(value))));
            case "amount" -> Optional.of(new Answer.Amount(Double.parseDouble(value)));
            default -> Optional.empty();
        };
    }

    private static int whole(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
