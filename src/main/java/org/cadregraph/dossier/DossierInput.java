package org.cadregraph.dossier;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.Text;
import org.cadregraph.api.TextRule;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The input of a mutation, read by the fields of its kind: one that is left out stays as it is, an explicit null clears
 * it. What cannot be kept is noted as a problem.
 */
record DossierInput(Map<String, @Nullable Object> given) {

    static DossierInput of(DataFetchingEnvironment environment) {
        return new DossierInput(Objects.requireNonNull(environment.getArgument("input")));
    }

    @Nullable String text(String name) {
        Object value = given.get(name);
        return value == null ? null : value.toString();
    }

    /** The ids that a field names. */
    List<String> ids(Field.Reference reference) {
        return DossierEntry.texts(given.get(reference.name()));
    }

    /** The entry that comes of the present one. */
    DossierEntry over(DossierEntry present, DossierKind<?> kind, InputProblems problems) {
        DossierEntry entry = present.with(
                kind,
                (field, before) ->
                        given.containsKey(field.name()) ? value(field, given.get(field.name()), problems) : before);
        kind.fields().stream()
                .filter(field -> field.required() && entry.values().get(field.name()) == null)
                .forEach(field -> add(problems, field.name(), "must be given"));
        kind.check().check(entry, (field, reason) -> add(problems, field, reason));
        return entry;
    }

    private static @Nullable Object value(Field field, @Nullable Object given, InputProblems problems) {
        return switch (field) {
            case Field.Words words -> text(words, given, problems);
            case Field.Quantity number -> number(number, given, problems);
            case Field.Date date -> given instanceof PartialDate day ? day.text() : null;
            case Field.Choice choice -> given == null ? null : given.toString();
            case Field.Scores scores -> given instanceof List<?> several ? scores(scores, several, problems) : null;
            case Field.Reference reference -> {
                List<String> ids = DossierEntry.texts(given).stream().distinct().toList();
                yield ids.isEmpty() ? null : reference.several() ? ids : ids.getFirst();
            }
        };
    }

    private static @Nullable Object text(Field.Words field, @Nullable Object given, InputProblems problems) {
        String text = Text.keptOrNull(given == null ? null : given.toString());
        String fault = text == null ? null : field.prose() ? TextRule.faultOfProse(text) : TextRule.fault(text);
        if (fault != null) {
            add(problems, field.name(), fault);
        }
        return text;
    }

    private static @Nullable Object number(Field.Quantity field, @Nullable Object given, InputProblems problems) {
        if (!(given instanceof Number number)) {
            return null;
        }
        String fault = field.fault(number.doubleValue());
        if (fault != null) {
            add(problems, field.name(), fault);
        }
        return field.kept(number.doubleValue());
    }

    private static @Nullable Object scores(Field.Scores field, List<?> given, InputProblems problems) {
        List<String> texts = new ArrayList<>();
        for (Object each : given) {
            if (each instanceof Map<?, ?> score && score.get("score") instanceof Number points) {
                String text = new Score(Text.kept(String.valueOf(score.get("name"))), points.doubleValue()).text();
                String fault = Score.fault(text);
                if (fault != null) {
                    add(problems, field.name(), fault);
                }
                texts.add(text);
            }
        }
        return texts.isEmpty() ? null : texts;
    }

    private static void add(InputProblems problems, String field, String reason) {
        problems.add(Problem.Code.INVALID_ARGUMENT, field + " " + reason, field);
    }
}
