package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import unrolled.analysis.training.WeightMoves;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.engine.kernel.EuclideanNorm;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Matrix;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.experiment.Call;
import unrolled.experiment.LayerNames;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;

/** Replies about the weights of a layer, or one of them: why a batch does not change them, and which one changes them most. */
final class WeightReplies {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Site site;
    private final Chosen chosen;

    /**
     * What of the weights is asked about.
     *
     * @param name as expressions call it
     * @param size of it among all weights: the number, or the norm of a layer
     */
    private record Chosen(String name, ToDoubleFunction<Weights> size) {}

    private WeightReplies(Site site, Chosen chosen) {
        this.site = site;
        this.chosen = chosen;
    }

    private static Optional<WeightReplies> of(Site site) {
        Optional<Chosen> chosen = site.thing().kind() == Thing.Kind.WEIGHTS
                ? Optional.of(layer(site))
                : site.thing().number().flatMap(number -> one(site, number));
        return chosen.map(found -> new WeightReplies(site, found));
    }

    private static Chosen layer(Site site) {
        Model model = site.block().model();
        int layer = site.recording().layerOfLstm(site.place().layer());
        return new Chosen(
                LayerNames.of(model).name(layer),
                weights -> EuclideanNorm.of(weights.layer(layer).stream()
                        .flatMapToDouble(matrix -> Arrays.stream(matrix.values()))
                        .toArray()));
    }

    private static Optional<Chosen> one(Site site, NumberName number) {
        Model model = site.block().model();
        List<Layer> layers = model.layers();
        int[] at = NUMBER.matcher(number.index())
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int matrix = 0; matrix < layers.get(layer).weights().size(); matrix++) {
                NumberName name = NumberName.weight(model, layer, matrix, List.of(0, 0), "");
                if (name.name().equals(number.name()) && at.length > 0) {
                    int in = layer;
                    int which = matrix;
                    return Optional.of(new Chosen(number.name() + number.index(), weights -> {
                        Matrix values = weights.layer(in).get(which);
                        return at.length == 1 ? values.at(0, at[0]) : values.at(at[0], at[1]);
                    }));
                }
            }
        }
        return Optional.empty();
    }

    /** Why the batch leaves them as they are. */
    static Optional<Later> still(Site site) {
        return of(site).flatMap(WeightReplies::still);
    }

    private Optional<Later> still() {
        if (site.block().training().isEmpty()) {
            return Optional.of(() -> Optional.of(untrained()));
        }
        var step = site.block().training().orElseThrow();
        boolean still = chosen.size().applyAsDouble(step.update()) == 0;
        double gradient = chosen.size().applyAsDouble(step.gradients().weights());
        return still ? Optional.of(() -> still(gradient)) : Optional.empty();
    }

    /** The pass does not train: the call could. */
    private Reply untrained() {
        Pass pass = site.plan().pass(site.moment().epoch());
        String said = site.say("STILL." + pass.kind(), chosen.name(), site.run().id());
        Optional<Turn> turn = pass.kind() == Pass.Kind.VALIDATION
                ? site.turn(
                        site.say("turn.unvalidated"),
                        run -> run.withEachFit(fit -> new Call.Fit(fit.epochs(), false, fit.shuffle())))
                : site.turn(
                        site.say("turn.fitHere"),
                        run -> run.withCall(
                                pass.call(),
                                new Call.Fit(
                                        Math.max(1, run.calls().get(pass.call()).epochs()), false, !run.stateful())));
        return Reply.saying(said).at(site.place()).turnedBy(turn.or(() -> new TrainingTurns(site).fitted(1)));
    }

    private Optional<Reply> still(double gradient) {
        TrainingTurns turns = new TrainingTurns(site);
        String rate = site.words().figures(turns.rate(), 4);
        List<Suspect> all = new ArrayList<>();
        String size = site.words().figures(gradient, 3);
        if (gradient == 0) {
            turns.untouched()
                    .ifPresent(turn ->
                            all.add(Suspect.byHand(site.say("STILL.touched", chosen.name()), turn, site.place())));
            turns.linear()
                    .ifPresent(turn ->
                            all.add(new Suspect(site.say("STILL.activation", chosen.name()), turn, site.place())));
            input(all);
            turns.remembering()
                    .ifPresent(
                            turn -> all.add(new Suspect(site.say("STILL.memory", chosen.name()), turn, site.place())));
        } else {
            String key = turns.rate() == 0 ? "STILL.rateless" : "STILL.rate";
            turns.usual()
                    .ifPresent(
                            turn -> all.add(new Suspect(site.say(key, chosen.name(), rate, size), turn, site.place())));
        }
        return new Trials(site)
                .most(all, 0, this::moved)
                .map(tried -> tried.reply(site, "STILL.tried", 0).with(site.sizes(site.say("gradient"), gradient)));
    }

    /** The inputs of the batch are all 0: weights that nothing comes through learn nothing. */
    private void input(List<Suspect> all) {
        boolean zero = site.recording().recorded().inputs() && site.recording().largestInput() == 0;
        if (zero) {
            new UnitTurns(site)
                    .input(site.moment(), 0, 1)
                    .ifPresent(
                            turn -> all.add(new Suspect(site.say("STILL.input", chosen.name()), turn, site.place())));
        }
    }

    /** How far they are moved by the same batch of a run that was turned. */
    private double moved(Trace turned) {
        Moment there = turned.nearest(site.moment());
        return turned.block(there)
                .training()
                .map(step -> Math.abs(chosen.size().applyAsDouble(step.update())))
                .orElse(0.0);
    }

    /** Which update changed them most. */
    static Optional<Reply> moved(Site site) {
        return of(site).flatMap(WeightReplies::mostMoved);
    }

    private Optional<Reply> mostMoved() {
        if (!site.choice().trains()) {
            return Optional.empty();
        }
        WeightMoves moves = WeightMoves.of(site.trace(), site.moment(), chosen.size());
        return moves.most().filter(most -> most.update() != 0).map(most -> mostMoved(moves, most));
    }

    private Reply mostMoved(WeightMoves moves, WeightMoves.Most most) {
        String said = site.say(
                moves.whole() ? "MOVED" : "MOVED.part",
                chosen.name(),
                site.step(most.moment()),
                site.number(most.update()),
                moves.updates(),
                site.words().figures(moves.usual(), 3),
                site.words().figures(most.gradient(), 3));
        return Reply.saying(said)
                .with(List.of(
                        site.line(site.say("update"), Role.PLAIN, most.update()),
                        site.line(site.say("gradient"), Role.PLAIN, most.gradient())))
                .at(site.place().at(most.moment()))
                .turnedBy(new TrainingTurns(site).times(0.1));
    }
}
