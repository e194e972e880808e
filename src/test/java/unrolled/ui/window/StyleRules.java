package unrolled.ui.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import unrolled.diagram.base.Theme;
import unrolled.figure.Ink;

/** The rules of the style sheet of the window, and the colours that they have in a theme. */
final class StyleRules {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final String BACKGROUND = "-fx-background-color";

    private final List<Rule> rules;
    private final Map<String, Ink> inks;
    private final Theme theme;

    /** What is declared for one selector. */
    record Rule(String selector, Map<String, String> declared) {}

    private StyleRules(List<Rule> rules, Theme theme) {
        this.rules = rules;
        this.theme = theme;
        this.inks = ThemeSheet.named(theme);
    }

    static StyleRules of(Theme theme) {
        List<Rule> rules = new ArrayList<>();
        String sheet = text().replaceAll("(?s)/\\*.*?\\*/", "");
        RULE.matcher(sheet).results().forEach(rule -> rules.addAll(rules(rule)));
        return new StyleRules(rules, theme);
    }

    private static List<Rule> rules(MatchResult rule) {
        Map<String, String> declared = new LinkedHashMap<>();
        Arrays.stream(rule.group(2).split(";"))
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> declared.put(pair[0].trim(), pair[1].trim()));
        return Arrays.stream(rule.group(1).split(","))
                .map(selector -> new Rule(selector.trim(), declared))
                .toList();
    }

    private static String text() {
        try (InputStream sheet = StyleRules.class.getResourceAsStream("unrolled.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rules that declare a property. */
    List<Rule> with(String property) {
        return rules.stream()
                .filter(rule -> rule.declared().containsKey(property))
                .toList();
    }

    /** The names of the colours that a property of a rule has, without what is transparent. */
    static List<String> colours(Rule rule, String property) {
        return Stream.of(rule.declared().getOrDefault(property, "").split("[\\s,]+"))
                .filter(word -> word.startsWith("-color-"))
                .map(word -> word.substring("-color-".length()))
                .distinct()
                .toList();
    }

    Ink ink(String name) {
        return Optional.ofNullable(inks.get(name)).orElseThrow(() -> new AssertionError("no colour " + name));
    }

    /**
     * What a rule's text stands on: its own background, else that of the nearest part of its selector that has one, else
     * both grounds of the window.
     */
    List<Ink> grounds(Rule rule) {
        return grounds(rule, 0);
    }

    /** What a border of a rule is seen against: what is around. */
    List<Ink> around(Rule rule) {
        return grounds(rule, 1);
    }

    private List<Ink> grounds(Rule rule, int outside) {
        String[] parts = rule.selector().replace(">", " ").trim().split("\\s+");
        for (int last = parts.length - outside; last > 0; last--) {
            String outer = String.join(" ", Arrays.copyOf(parts, last));
            String plain = parts[last - 1].replaceAll(":[a-z-]+", "");
            Optional<Ink> found = background(outer).or(() -> background(plain));
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        return List.of(theme.paper(), theme.window().panel());
    }

    /** The layers of the last rule of a selector, one over the other; empty if it has none that is seen. */
    private Optional<Ink> background(String selector) {
        return rules.stream()
                .filter(rule -> rule.selector().replace(" >", "").equals(selector))
                .map(rule -> colours(rule, BACKGROUND))
                .filter(names -> !names.isEmpty())
                .reduce((before, last) -> last)
                .map(names -> names.stream()
                        .map(this::ink)
                        .reduce(theme.window().panel(), (below, above) -> above.over(below)));
    }
}
