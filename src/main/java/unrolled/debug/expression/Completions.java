package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.debug.expression.Node.LayerName;
import unrolled.engine.model.Layer;
import unrolled.engine.model.Matrix;
import unrolled.experiment.LayerNames;
import unrolled.run.Run;

/** What can be written at a place of an expression, whether the rest of it can be read or not. */
public final class Completions {
    /** So many indices or slots are offered; more are no list any more. */
    private static final int MOST = 64;

    private final Scope scope;
    private final String text;
    /** The letters before the caret that are already there. */
    private final String begun;

    private final TextRange place;
    private final List<Completion> found = new ArrayList<>();

    private Completions(Scope scope, String text, int caret) {
        this.scope = scope;
        this.text = text;
        int from = startOfName(caret);
        int to = caret;
        while (to < text.length() && Tokens.isInName(text.charAt(to))) {
            to++;
        }
        this.begun = text.substring(from, caret);
        this.place = new TextRange(from, to);
    }

    /** The ways to go on at a caret, which stands before that character. */
    public static List<Completion> of(String text, int caret, Scope scope) {
        if (text.length() > Expression.LONGEST) {
            return List.of();
        }
        Completions completions = new Completions(scope, text, Math.max(0, Math.min(caret, text.length())));
        completions.find();
        return List.copyOf(completions.found);
    }

    private void find() {
        char before = charBefore(place.from());
        if (before == '.') {
            afterDot();
        } else if (before == '@') {
            count(subject(place.from() - 1).run().plan().slots(), "about.slot");
        } else if (before == '[' || before == ',') {
            inBrackets(before);
        } else if (begun.isEmpty() || Tokens.startsName(begun.charAt(0))) {
            anything();
        }
    }

    private void anything() {
        for (Reading reading : Reading.values()) {
            add(reading.word(), "about." + reading.word());
        }
        for (NamedFunction function : NamedFunction.values()) {
            add(function.word() + "(", "about." + function.word());
        }
        add(ReferenceParser.SUM + ".", "about.z");
        layers(scope.own().run());
        if (scope.traces().size() > 1) {
            scope.ids().forEach(id -> add(id + ".", "about.run"));
        }
    }

    /** Behind a run come its layers and all that can be read, behind a layer what layers have. */
    private void afterDot() {
        String name = nameBefore(place.from() - 1);
        int run = scope.indexOf(name);
        if (run >= 0) {
            layers(scope.run(run));
        }
        boolean sum = name.equals(ReferenceParser.SUM);
        boolean dense = layer(name).map(LayerName::dense).orElse(false);
        for (Reading reading : Reading.values()) {
            boolean fits = sum ? reading.isGate() : dense ? reading.isOfDense() : reading.isOfLayer();
            if (run >= 0 || fits) {
                add(reading.word(), "about." + reading.word());
            }
        }
        if (!sum && !dense) {
            add(ReferenceParser.SUM + ".", "about.z");
        }
    }

    private void layers(Run run) {
        int layers = run.model().lstms().size();
        for (int layer = 1; layer <= layers && layers > 1; layer++) {
            add("L" + layer + ".", "about.layer");
        }
        int denses = LayerNames.of(run.model()).denses();
        for (int dense = 1; dense <= denses; dense++) {
            add("D" + dense + ".", "about.dense");
        }
    }

    /** In the brackets of a name come a step back and the numbers of its units, or the latter only after the step. */
    private void inBrackets(char before) {
        int bracket = text.lastIndexOf('[', place.from() - 1);
        int closed = text.lastIndexOf(']', place.from() - 1);
        Optional<Reading> reading = bracket <= closed ? Optional.empty() : Reading.of(nameBefore(bracket));
        if (reading.isEmpty()) {
            if (before == ',') {
                anything();
            }
            return;
        }
        if (before == '[' && !reading.get().isCounter()) {
            add("t-1", "about.back");
        }
        count(numbers(reading.get(), subject(bracket), indexAt(bracket)), "about.index");
    }

    /** Which index is written at the place, from 0; a step back before it is none. */
    private int indexAt(int bracket) {
        String written = text.substring(bracket + 1, place.from());
        int commas = (int) written.chars().filter(letter -> letter == ',').count();
        return written.strip().startsWith("t") ? commas - 1 : commas;
    }

    /** How many numbers an index chooses from. */
    private static int numbers(Reading reading, Subject subject, int index) {
        if (!reading.isWeight()) {
            return index > 0 ? 0 : reading.width(subject.run(), subject.lstm());
        }
        List<Layer> layers = subject.run().model().layers();
        int layer = Math.min(subject.layer(), layers.size() - 1);
        List<Reading> there = Reading.weights(layers.get(layer));
        if (!there.contains(reading) || layers.get(layer).weights().isEmpty()) {
            return 0;
        }
        Matrix matrix = layers.get(layer).weights().get(there.indexOf(reading));
        return reading == Reading.BIAS || index == 1 ? matrix.columns() : index == 0 ? matrix.rows() : 0;
    }

    /**
     * Whose numbers a name reads.
     *
     * @param lstm which LSTM
     * @param layer which layer of the model, be it that LSTM or a Dense
     */
    private record Subject(Run run, int lstm, int layer) {}

    /** Of the name whose last letter stands before that place; brackets may stand between. */
    private Subject subject(int end) {
        int last = charBefore(end) == ']' ? Math.max(0, text.lastIndexOf('[', end - 1)) : end;
        int from = startOfName(last);
        String before = qualifier(from);
        if (before.equals(ReferenceParser.SUM)) {
            from -= 1 + before.length();
            before = qualifier(from);
        }
        Optional<LayerName> layer = layer(before);
        boolean dense = layer.map(LayerName::dense).orElse(false);
        int named = layer.map(LayerName::number).orElse(scope.cursor().layer());
        int index = scope.indexOf(layer.isPresent() ? qualifier(from - 1 - before.length()) : before);
        Run run = index < 0 ? scope.own().run() : scope.run(index);
        LayerNames layers = LayerNames.of(run.model());
        int lstm = Math.max(0, Math.min(dense ? 0 : named, layers.lstms() - 1));
        return new Subject(run, lstm, dense ? layers.layerOfDense(named) : layers.layerOfLstm(lstm));
    }

    private static Optional<LayerName> layer(String name) {
        return LayerName.of(new Node.Word(name, new TextRange(0, name.length())))
                .filter(layer -> layer.number() >= 0);
    }

    /** The name before the dot before a name; empty if there is none. */
    private String qualifier(int from) {
        return charBefore(from) == '.' ? nameBefore(from - 1) : "";
    }

    private void count(int numbers, String meaning) {
        for (int number = 0; number < Math.min(numbers, MOST); number++) {
            add(String.valueOf(number), meaning);
        }
    }

    private void add(String whole, String meaning) {
        if (whole.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT))) {
            found.add(new Completion(whole, place, ExpressionException.part(meaning)));
        }
    }

    private int startOfName(int end) {
        int from = end;
        while (from > 0 && Tokens.isInName(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private String nameBefore(int end) {
        return text.substring(startOfName(end), end);
    }

    /** The character before a place; a space at the beginning. */
    private char charBefore(int end) {
        return end > 0 ? text.charAt(end - 1) : ' ';
    }
}
