package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cadregraph.api.Name;

/**
 * What a row has no place for stays as it is kept: a column that a table does not have says nothing, where an empty cell
 * says that there is nothing.
 */
final class Fill {

    private Fill() {}

    /** Puts what is said over what is kept. */
    interface Over<E> {
        E put(Item<E> said, E kept);
    }

    /**
     * The entries, filled up; those that are not kept yet are as they are said.
     *
     * @param open whether a row leaves something unsaid
     * @param kept finds the entries of these keys as they are kept
     */
    static <E> List<E> up(
            List<Item<E>> items,
            Predicate<Item<E>> open,
            Function<E, String> key,
            Function<Collection<String>, Map<String, E>> kept,
            Over<E> over) {
        Set<String> keys =
                items.stream().filter(open).map(item -> key.apply(item.said())).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return items.stream().map(Item::said).toList();
        }
        Map<String, E> found = kept.apply(keys);
        return items.stream()
                .map(item -> {
                    E before = found.get(key.apply(item.said()));
                    return before == null ? item.said() : over.put(item, before);
                })
                .toList();
    }

    /** The first names, and those of the others that none of the first is: what more is known of a name is kept. */
    static List<Name> together(List<Name> first, List<Name> others) {
        Set<String> texts = first.stream().map(Name::name).collect(Collectors.toSet());
        List<Name> all = new ArrayList<>(first);
        others.stream().filter(name -> !texts.contains(name.name())).forEach(all::add);
        return all;
    }

    /** Just these names, each with all that is known of it. */
    static List<Name> known(List<Name> names, List<Name> kept) {
        Set<String> texts = new HashSet<>();
        names.forEach(name -> texts.add(name.name()));
        return together(
                kept.stream().filter(name -> texts.contains(name.name())).toList(), names);
    }
}
