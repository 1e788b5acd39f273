package org.cadregraph.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, and what whoever vouches for them says of them.
 *
 * @param name what logs call them
 * @param roles in lower case; those that are none of ours do not matter
 * @param organisations keys or ids of the organisations for whose subtrees they work
 * @param cadre id of their own record, where they are a cadre themselves
 */
record Person(
        String name,
        Set<String> roles,
        Set<String> organisations,
        @Nullable String cadre) {

    /** Stands for all organisations. */
    static final String ALL = "*";

    /** Nobody has signed in; no person has this name. */
    static final Person NOBODY = new Person("", Set.of(), Set.of(), null);

    Person {
        roles = roles.stream().map(role -> role.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        organisations = Set.copyOf(organisations);
    }

    /** What a token says of its bearer. A claim that is absent gives nothing. */
    static Person of(Map<String, Object> token, AccessProperties.Claims claims) {
        List<String> names = texts(token, claims.name());
        return new Person(
                names.isEmpty() ? "somebody without a name" : names.getFirst(),
                Set.copyOf(texts(token, claims.roles())),
                Set.copyOf(texts(token, claims.organisations())),
                texts(token, claims.cadre()).stream().findFirst().orElse(null));
    }

    private static List<String> texts(Map<String, Object> token, String claim) {
        @Nullable Object value = token.get(claim);
        int point = claim.indexOf('.');
        if (value == null && point > 0 && token.get(claim.substring(0, point)) instanceof Map<?, ?> inner) {
            @SuppressWarnings("unchecked") // keys of a JSON object are texts
            Map<String, Object> nested = (Map<String, Object>) inner;
            return texts(nested, claim.substring(point + 1));
        }
        return switch (value) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().map(String::valueOf).distinct().toList();
            default -> List.of(String.valueOf(value));
        };
    }

    boolean isNobody() {
        return name.isEmpty();
    }

    boolean everywhere() {
        return organisations.contains(ALL);
    }
}
