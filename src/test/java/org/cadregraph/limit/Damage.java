package org.cadregraph.limit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a document nearly valid: one or a few things in it are not as they should be. */
final class Damage {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]++|\\\\.)*+\"|#[^\n]*|\\.\\.\\.|[_A-Za-z]\\w*|-?\\d[\\w.+-]*|\\s+|.", Pattern.DOTALL);
    private static final List<String> STRANGE = List.of(
            "nobody",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "$",
            "$v0",
            "@skip",
            "@include(if: true)",
            "@nothing",
            "...",
            "...F0",
            "null",
            "true",
            "1",
            "-1.5",
            "99999999999999999999",
            "\"x\"",
            "\"\"\"block\"\"\"",
            "\"open",
            "!",
            "|",
            "&",
            "=",
            "__typename",
            "__schema { types { name } }",
            "__type(name: \"Cadre\") { name }",
            "on",
            "fragment",
            "query",
            "mutation",
            "subscription",
            "\u0000",
            "\uFEFF",
            "é",
            "\\u0041",
            "first: -1",
            "id",
            "... on Cadre",
            "extend",
            "type X { y: Int }",
            "input",
            "first: \"x\"",
            "{a: 1}",
            "\"2010-13-40\"");

    private final Random random;
    private final RandomValues values;

    Damage(Random random, RandomValues values) {
        this.random = random;
        this.values = values;
    }

    RandomDocument.Made of(RandomDocument.Made made) {
        String text = made.text();
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(made.variables());
        int times = 1 + random.nextInt(3);
        for (int n = 0; n < times; n++) {
            if (!variables.isEmpty() && random.nextInt(3) == 0) {
                spoil(variables);
            } else {
                text = spoil(text);
            }
        }
        return new RandomDocument.Made(text, variables);
    }

    private void spoil(Map<String, @Nullable Object> variables) {
        String name = new ArrayList<>(variables.keySet()).get(random.nextInt(variables.size()));
        switch (random.nextInt(3)) {
            case 0 -> variables.remove(name);
            case 1 -> variables.put(name, null);
            default -> variables.put(name, values.wrong());
        }
    }

    private String spoil(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        if (tokens.isEmpty()) {
            return text;
        }
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        String strange = STRANGE.get(random.nextInt(STRANGE.size()));
        switch (random.nextInt(6)) {
            case 0 -> tokens.subList(at, tokens.size()).clear();
            case 1 -> tokens.set(at, tokens.set(other, tokens.get(at)));
            case 2 -> tokens.remove(at);
            case 3 -> tokens.set(at, strange);
            case 4 -> tokens.add(at, " " + strange + " ");
            default -> tokens.add(at, " " + tokens.get(other) + " ");
        }
        return String.join("", tokens);
    }
}
