package unrolled.debug.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        for (Reading reading : Reading.values()) {
            if (run >= 0 || reading.isOfLayer()) {
                add(reading.word(), "about." + reading.word());
            }
        }
    }

    private void layers(Run run) {
        int layers = run.model().lstms().size();
        for (int layer = 1; layer <= layers && layers > 1; layer++) {
            add("L" + layer + ".", "about.layer");
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
        if (before == '[') {
            add("t-1", "about.back");
        }
        Subject subject = subject(bracket);
        count(reading.get().width(subject.run(), subject.layer()), "about.index");
    }

    /** Whose numbers a name reads. */
    private record Subject(Run run, int layer) {}

    /** Of the name whose last letter stands before that place; brackets may stand between. */
    private Subject subject(int end) {
        int last = charBefore(end) == ']' ? Math.max(0, text.lastIndexOf('[', end - 1)) : end;
        int from = startOfName(last);
        int layer = scope.cursor().layer();
        String name = charBefore(from) == '.' ? nameBefore(from - 1) : "";
        if (name.matches("L[1-9]\\d{0,3}")) {
            layer = Integer.parseInt(name.substring(1)) - 1;
            int dot = from - 1 - name.length();
            name = charBefore(dot) == '.' ? nameBefore(dot - 1) : "";
        }
        int index = scope.indexOf(name);
        Run run = index < 0 ? scope.own().run() : scope.run(index);
        return new Subject(run, Math.max(0, Math.min(layer, run.model().lstms().size() - 1)));
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
