package unrolled.diagram.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import unrolled.analysis.prediction.PredictedPart;
import unrolled.analysis.prediction.PredictedPart.Part;
import unrolled.analysis.prediction.Prediction;
import unrolled.diagram.base.Words;
import unrolled.figure.TextFont;
import unrolled.figure.TextMark;

/**
 * What a part is called, with the errors of the runs in it as far as there is room: {@code test · RMSE 47.5}, of several
 * runs {@code test · RMSE A 47.5 · B 51.2 · C 90}, or {@code test · RMSE A 47.5 · least H 32}.
 */
final class PartName {
    private static final int FIGURES = 4;

    private final String name;
    private final Words words;
    private final boolean several;
    private final List<RunError> errors = new ArrayList<>();

    /** The error of a run; the first one is that of the cursor's run, if it has one. */
    private record RunError(String run, double error) {}

    PartName(PredictionLayout layout, Part part, Words words) {
        this.name = words.of("prediction." + part.key());
        this.words = words;
        this.several = !layout.others().isEmpty();
        layout.all().forEach(run -> add(run, part));
    }

    private void add(Prediction run, Part part) {
        for (PredictedPart some : run.parts()) {
            if (some.part() == part && some.error().isPresent()) {
                errors.add(new RunError(run.run(), some.error().getAsDouble()));
            }
        }
    }

    /** With all errors. */
    String whole() {
        return name + root(errors.stream().map(this::said).collect(Collectors.joining(" \u00b7 ")));
    }

    /** As much as has room in a width. */
    String within(double width, TextFont font) {
        for (String text : List.of(whole(), name + root(firstAndLeast()))) {
            if (font.width(text) <= width) {
                return text;
            }
        }
        return TextMark.ellipsis(name, font, width);
    }

    private static String root(String errors) {
        return errors.isEmpty() ? "" : " \u00b7 RMSE " + errors;
    }

    private String said(RunError error) {
        return (several ? error.run() + " " : "") + words.figures(error.error(), FIGURES);
    }

    private String firstAndLeast() {
        if (errors.isEmpty()) {
            return "";
        }
        RunError first = errors.get(0);
        RunError least =
                errors.stream().min(Comparator.comparingDouble(RunError::error)).orElseThrow();
        return least.equals(first)
                ? words.of("prediction.least", said(first))
                : said(first) + " \u00b7 " + words.of("prediction.least", said(least));
    }
}
