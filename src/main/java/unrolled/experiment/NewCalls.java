package unrolled.experiment;

import java.util.List;

/** What can be called after one of a run's calls, each as it is most likely meant there. */
public record NewCalls(RunChoice run, int after) {
    private static final int EPOCHS = 10;
    private static final int OUTPUTS = 24;

    public List<Call> all() {
        return List.of(
                new Call.Fit(EPOCHS, false, shuffles()),
                new Call.Evaluate(part(Call.Evaluate.class)),
                new Call.Predict(part(Call.Predict.class), 1),
                new Call.Generate(first(), OUTPUTS),
                new Call.Reset());
    }

    /** Of the same kinds, in the place of that call and with what of it fits: its part, or how often it walks. */
    public List<Call> instead() {
        Call old = run.calls().get(after);
        return all().stream().map(call -> instead(old, call)).toList();
    }

    private Call instead(Call old, Call call) {
        if (old.getClass() == call.getClass()) {
            return old;
        }
        Part part = old.parts().isEmpty() || old instanceof Call.Fit
                ? first()
                : old.parts().get(0);
        Call there = call.withPart(part);
        return old.epochs() > 1 ? there.withEpochs(old.epochs()) : there;
    }

    /** As Keras does; where slots go on from batch to batch it is said that none is. */
    public boolean shuffles() {
        return !run.stateful();
    }

    private Part first() {
        return run.split().train().isPresent() ? Part.TRAIN : Part.ALL;
    }

    /** After the train part comes the test part, if no call of the kind walks over it yet. */
    private Part part(Class<? extends Call> kind) {
        boolean afterTrain = run.calls().get(after).parts().contains(Part.TRAIN);
        boolean tested = run.calls().stream()
                .anyMatch(call -> kind.isInstance(call) && call.parts().contains(Part.TEST));
        return first() == Part.TRAIN && afterTrain && !tested ? Part.TEST : first();
    }
}
