package unrolled.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The beliefs that a reader's answers have shown, those that they no longer hold apart from the others. */
public record FoundBeliefs(List<Belief> gone, List<Belief> held) {
    public FoundBeliefs {
        gone = List.copyOf(gone);
        held = List.copyOf(held);
    }

    /** Those of one lesson, by its answers in their order. */
    public static FoundBeliefs of(LessonPlay play) {
        Progress progress = Progress.NONE;
        for (Map.Entry<QuestionPlace, Verdict> answered : play.verdicts().entrySet()) {
            progress = progress.with(play.lesson().question(answered.getKey()), answered.getValue());
        }
        return of(progress, play.lesson()::belief);
    }

    /** Those of all lessons that come with the program; reading them takes a while. */
    public static FoundBeliefs of(Progress progress) {
        Map<String, Belief> known = new LinkedHashMap<>();
        for (String name : BundledLessons.names()) {
            BundledLessons.named(name).beliefs().forEach(belief -> known.putIfAbsent(belief.name(), belief));
        }
        return of(progress, name -> Optional.ofNullable(known.get(name)));
    }

    private static FoundBeliefs of(Progress progress, Function<String, Optional<Belief>> known) {
        return new FoundBeliefs(found(progress.beliefs(false), known), found(progress.beliefs(true), known));
    }

    private static List<Belief> found(List<String> names, Function<String, Optional<Belief>> known) {
        List<Belief> found = new ArrayList<>();
        names.forEach(name -> known.apply(name).ifPresent(found::add));
        return found;
    }
}
