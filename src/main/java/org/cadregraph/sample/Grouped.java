package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists by key, in the order in which the keys first came up. */
final class Grouped<T> {

    private final Map<String, List<T>> lists = new LinkedHashMap<>();

    /** The list of a key, which may be added to. */
    List<T> of(String key) {
        List<T> list = lists.get(key);
        if (list == null) {
            list = new ArrayList<>();
            lists.put(key, list);
        }
        return list;
    }

    List<List<T>> all() {
        return List.copyOf(lists.values());
    }
}
