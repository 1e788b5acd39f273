package org.cadregraph.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of rule says what it means and what it read, in both languages. */
class TextsTest {

    /** What verdicts may name beside the parameters of the rule. */
    private static final Set<String> FACTS = Set.of("has", "title", "on", "form", "missing");

    private final Texts texts = Texts.shipped();

    /** Answers with the name of what is asked, and remembers it. */
    private static final class Asked extends AbstractMap<String, String> {
        private final Set<String> names = new TreeSet<>();

        @Override
        public String get(Object name) {
            names.add(String.valueOf(name));
            return "<" + name + ">";
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of();
        }
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void eachKindSaysWhatItMeansAndReads(RuleKind kind) {
        for (Words words : Set.of(texts.means(kind), texts.reads(kind))) {
            assertThat(words.vi()).isNotBlank().isNotEqualTo(words.en());
            assertThat(Normalizer.isNormalized(words.vi(), Normalizer.Form.NFC)).isTrue();
            assertThat(words.en()).isNotBlank().isNotEqualTo("null");
        }
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void eachKindThatJudgesHasAllVerdictsInBothLanguages(RuleKind kind) {
        if (!kind.judges()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> texts.of(kind, Outcome.PASS, Language.VI, Map.of()))
                    .withMessage(kind + " judges nothing, and has no verdicts");
            return;
        }
        Set<String> parameters = parametersOf(kind);
        Set<String> told = new HashSet<>();
        for (Outcome outcome : Outcome.values()) {
            Asked vietnamese = new Asked();
            Asked english = new Asked();
            String vi = texts.of(kind, outcome, Language.VI, vietnamese);
            String en = texts.of(kind, outcome, Language.EN, english);
            assertThat(vi).isNotEqualTo(en).endsWith(".").doesNotContain("{", "}");
            assertThat(en).endsWith(".").doesNotContain("{", "}");
            assertThat(vietnamese.names)
                    .as("what both name, %s %s", kind, outcome)
                    .isEqualTo(english.names);
            assertThat(vietnamese.names).isSubsetOf(union(parameters, FACTS));
            assertThat(vietnamese.names.contains("missing")).isEqualTo(outcome == Outcome.UNKNOWN);
            told.add(vi);
            told.add(en);
        }
        assertThat(told).as("each says something else").hasSize(6);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Those that every shipped rule of a kind has: a verdict may rest on no others. */
    private static Set<String> parametersOf(RuleKind kind) {
        Set<String> common = new HashSet<>();
        boolean first = true;
        for (RuleSet set : RuleSets.shipped().all()) {
            for (Rule rule : set.rules()) {
                if (rule.kind() == kind) {
                    Set<String> names = new HashSet<>();
                    rule.parameters().forEach(parameter -> names.add(parameter.name()));
                    if (first) {
                        common.addAll(names);
                        first = false;
                    }
                    common.retainAll(names);
                }
            }
        }
        return common;
    }

    @Test
    void valuesStandInThePlaceOfTheirNames() {
        Map<String, String> values = new HashMap<>(Map.of("has", "18 tháng", "months", "24", "on", "01/07/2026"));
        assertThat(texts.of(RuleKind.MONTHS_IN_POST, Outcome.FAIL, Language.VI, values))
                .isEqualTo("Mới giữ chức vụ 18 tháng, chưa đủ 24 tháng; đủ từ ngày 01/07/2026.");
        values.put("has", "$1 {on}");
        assertThat(texts.of(RuleKind.MONTHS_IN_POST, Outcome.FAIL, Language.EN, values))
                .isEqualTo("Only $1 {on} in the post; 24 months are asked, which are reached on 01/07/2026.");
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.of(RuleKind.AGE_AT_MOST, Outcome.PASS, Language.EN, Map.of("years", "55")))
                .withMessage("'Aged {has}; at most {years}.' needs a value for {has}");
    }
}
