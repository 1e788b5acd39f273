package org.cadregraph.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * One page of a list, in Relay's form.
 *
 * @param <T> the kind of record
 */
public final class Connection<T> {

    private final List<Edge<T>> edges;
    private final PageInfo pageInfo;
    private final IntSupplier total;

    private Connection(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier total) {
        this.edges = edges;
        this.pageInfo = pageInfo;
        this.total = total;
    }

    /** A record and the cursor at which the next page goes on after it. */
    public record Edge<T>(T node, String cursor) {}

    /** Where the page lies in the list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * Makes a page of the records that a statement found.
     *
     * @param found one more than the page holds where there are more, so that we know; a backward page comes backward
     * @param order the parts of the order by which a record stands where it stands
     * @param total counts the whole list, only when somebody asks
     */
    public static <T> Connection<T> of(
            PageRequest request, List<T> found, Function<T, List<String>> order, IntSupplier total) {
        boolean more = found.size() > request.size();
        List<T> records = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (request.backward()) {
            Collections.reverse(records);
        }
        List<Edge<T>> edges = records.stream()
                .map(node -> new Edge<>(node, PageRequest.encode(order.apply(node))))
                .toList();
        boolean inside = request.position() != null;
        PageInfo pageInfo = new PageInfo(
                request.backward() ? inside : more,
                request.backward() ? more : inside,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection<>(edges, pageInfo, total);
    }

    /**
     * Makes a page for each of several records, of what one statement found for all of them.
     *
     * @param found as for {@link #of}, by the id of the record
     * @param value what stands in the page for what was found
     * @param totals counts the whole lists of all of them at once, only when somebody asks
     */
    public static <T, R> Map<String, Connection<R>> each(
            PageRequest request,
            List<String> ids,
            Map<String, List<T>> found,
            Function<T, List<String>> order,
            Function<T, R> value,
            Supplier<Map<String, Integer>> totals) {
        Supplier<Map<String, Integer>> counted = SingletonSupplier.of(totals);
        Map<String, Connection<R>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(
                id,
                of(
                                request,
                                found.getOrDefault(id, List.of()),
                                order,
                                () -> counted.get().getOrDefault(id, 0))
                        .map(value)));
        return pages;
    }

    /** A list with nothing in it. */
    public static <T> Connection<T> empty() {
        return new Connection<>(List.of(), new PageInfo(false, false, null, null), () -> 0);
    }

    /** The same page with something else in each place. */
    public <R> Connection<R> map(Function<T, R> other) {
        List<Edge<R>> others = edges.stream()
                .map(edge -> new Edge<>(other.apply(edge.node()), edge.cursor()))
                .toList();
        return new Connection<>(others, pageInfo, total);
    }

    /** The same page with other cursors. */
    Connection<T> withCursors(UnaryOperator<String> other) {
        List<Edge<T>> others = edges.stream()
                .map(edge -> new Edge<>(edge.node(), other.apply(edge.cursor())))
                .toList();
        PageInfo info = new PageInfo(
                pageInfo.hasNextPage(),
                pageInfo.hasPreviousPage(),
                others.isEmpty() ? null : others.getFirst().cursor(),
                others.isEmpty() ? null : others.getLast().cursor());
        return new Connection<>(others, info, total);
    }

    public List<Edge<T>> edges() {
        return edges;
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public PageInfo pageInfo() {
        return pageInfo;
    }

    public int totalCount() {
        return total.getAsInt();
    }
}
