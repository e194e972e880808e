package unrolled.diagram.answer;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What an example asks, or what can be asked of any run. */
enum Question {
    AIRLINE("airline-passengers", CarryTelling::tell),
    TRAINING("airline-training", TrainingTelling::tell),
    ROWS("heating-demand", SlotTelling::tell),
    ONE_TO_ONE("one-to-one", MemoryTelling::oneToOne),
    MANY_TO_ONE("many-to-one", StepTelling::tell),
    SEVERAL_COLUMNS("many-to-one-multivariate", StepTelling::tell),
    SEQUENCE("many-to-many-synchronous", StepTelling::tell),
    SHIFTED("many-to-many-shifted", StepTelling::tell),
    GENERATION("one-to-many", GenerationTelling::tell),
    SEVERAL_GENERATED("one-to-many-multivariate", GenerationTelling::tell),
    STEPS_OR_FEATURES("look-back-steps-or-features", LayoutTelling::tell),
    MEMORY("stateful-memory", MemoryTelling::tell),
    TRANSFER("train-n-predict-1", TransferTelling::tell),
    VALIDATION("validation-pollutes", ValidationTelling::tell),
    MILLIONS("ten-million", ScaleTelling::tell),
    /** Of a run that is nobody's example. */
    CARRY("", CarryTelling::tell);

    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Function<Scene, Optional<Told>> telling;

    Question(String example, Function<Scene, Optional<Told>> telling) {
        this.example = example;
        this.telling = telling;
    }

    /** What an example of a name asks. */
    static Optional<Question> of(String example) {
        return Arrays.stream(values())
                .filter(question -> question != CARRY && question.example.equals(example))
                .findFirst();
    }

    /** Empty where the runs are not those that it asks about, or one stands where nothing of it is seen. */
    Optional<Told> tell(Scene scene) {
        return telling.apply(scene);
    }

    /** As it is asked; of a run that is nobody's example it is asked what the run is. */
    String asked(Scene scene) {
        if (this != CARRY) {
            return scene.words().of("question." + example);
        }
        String kind = scene.run().stateful() ? "stateful" : "stateless";
        return scene.words().of("question." + kind, scene.run().batchSize());
    }
}
