package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import unrolled.data.Sentence;
import unrolled.experiment.LayerChoice.LstmChoice;

/** What an edit is called: read off what it changed, so that the name of an entry of the history is always true. */
public final class EditName {
    private static final List<Part<DataChoice>> DATA = List.of(
            new Part<>("series", data -> data.table().original()),
            new Part<>("features", DataChoice::features),
            new Part<>("targets", DataChoice::targets),
            new Part<>("distance", DataChoice::distance),
            new Part<>("targetRows", DataChoice::targetRows),
            new Part<>("seriesBy", DataChoice::seriesBy),
            new Part<>("scaling", DataChoice::scaling),
            new Part<>("scalingRows", DataChoice::scalingRows),
            new Part<>("lookBack", DataChoice::lookBack),
            new Part<>("stride", DataChoice::stride));

    private static final List<Part<ModelChoice>> MODEL = List.of(
            new Part<>("layers", model -> LayerNames.of(model)),
            new Part<>("units", model -> map(model, LstmChoice::units)),
            new Part<>("sequences", model -> map(model, LstmChoice::returnSequences)),
            new Part<>("bias", model -> map(model, LstmChoice::useBias)),
            new Part<>("gates", model -> map(model, LstmChoice::recurrentActivation)),
            new Part<>("activation", model -> map(model, LstmChoice::activation)),
            new Part<>("others", ModelChoice::layers),
            new Part<>("weights", ModelChoice::weights),
            new Part<>("seed", ModelChoice::seed));

    private static final List<Part<RunChoice>> RUN = List.of(
            new Part<>("run.name", RunChoice::name),
            new Part<>("run.batchSize", RunChoice::batchSize),
            new Part<>("run.stateful", RunChoice::stateful),
            new Part<>("run.reset", RunChoice::reset),
            new Part<>("run.split", RunChoice::split),
            new Part<>("run.layout", RunChoice::layout),
            new Part<>("run.order", RunChoice::order),
            new Part<>("run.calls", RunChoice::calls),
            new Part<>("run.training", RunChoice::training),
            new Part<>("run.origin", RunChoice::origin),
            new Part<>("run.pins", RunChoice::pins),
            new Part<>("run.whatIf", RunChoice::whatIf),
            new Part<>("run.lookBack", run -> run.own().lookBack()),
            new Part<>("run.stride", run -> run.own().stride()),
            new Part<>("run.distance", run -> run.own().distance()),
            new Part<>("run.targetRows", run -> run.own().targetRows()),
            new Part<>("run.targets", run -> run.own().targets()),
            new Part<>("run.model", run -> run.own().layers()),
            new Part<>("run.weights", run -> run.own().weights()),
            new Part<>("run.seed", run -> run.own().seed()));

    /** Something that an edit can change, and its key among the sentences. */
    private record Part<T>(String key, Function<T, Object> value) {
        boolean differs(T before, T after) {
            return !value.apply(before).equals(value.apply(after));
        }
    }

    private EditName() {}

    private static List<Object> map(ModelChoice model, Function<LstmChoice, Object> part) {
        return model.lstms().stream().map(part).toList();
    }

    /** The name of the edit that made the one of the other. */
    public static Sentence of(Experiment before, Experiment after) {
        if (!before.data().equals(after.data())) {
            List<Sentence> treated = TreatmentName.of(before.data(), after.data());
            return treated.isEmpty() ? name(changed(DATA, before.data(), after.data())) : treated.get(0);
        }
        if (!before.model().equals(after.model())) {
            return name(changed(MODEL, before.model(), after.model()));
        }
        List<String> made = without(after, before);
        List<String> gone = without(before, after);
        if (!made.isEmpty() || !gone.isEmpty()) {
            return made.isEmpty() ? name("run.gone", gone) : name("run.made", made);
        }
        return before.runs().equals(after.runs()) ? name("title") : runs(before, after);
    }

    /** Everything that is otherwise in the one than in the other, by the same names; nothing if nothing is. */
    public static List<Sentence> all(Experiment before, Experiment after) {
        List<Sentence> all = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            all.add(name("title"));
        }
        all.addAll(TreatmentName.of(before.data(), after.data()));
        differing(DATA, before.data(), after.data()).forEach(key -> all.add(name(key)));
        differing(MODEL, before.model(), after.model()).forEach(key -> all.add(name(key)));
        without(after, before).forEach(run -> all.add(name("run.made", run)));
        without(before, after).forEach(run -> all.add(name("run.gone", run)));
        for (RunChoice run : after.runs()) {
            before.run(run.id())
                    .ifPresent(earlier -> differing(RUN, earlier, run).forEach(key -> all.add(name(key, run.id()))));
        }
        return all.isEmpty() && !before.equals(after) ? List.of(name("order")) : List.copyOf(all);
    }

    private static Sentence runs(Experiment before, Experiment after) {
        List<RunChoice> changed = after.runs().stream()
                .filter(run -> !before.runs().contains(run))
                .toList();
        if (changed.size() != 1) {
            return name("runs");
        }
        RunChoice now = changed.get(0);
        return name(changed(RUN, before.run(now.id()).orElseThrow(), now), now.id());
    }

    private static <T> String changed(List<Part<T>> parts, T before, T after) {
        return differing(parts, before, after).findFirst().orElseThrow();
    }

    private static <T> Stream<String> differing(List<Part<T>> parts, T before, T after) {
        return parts.stream().filter(part -> part.differs(before, after)).map(Part::key);
    }

    /** The runs of the one that the other has not. */
    private static List<String> without(Experiment one, Experiment other) {
        Stream<String> ids = one.runs().stream().map(RunChoice::id);
        return ids.filter(id -> other.run(id).isEmpty()).toList();
    }

    private static Sentence name(String key, Object... arguments) {
        return Sentence.of(Problem.class, "edit." + key, arguments);
    }
}
