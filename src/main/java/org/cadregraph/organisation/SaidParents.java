package org.cadregraph.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadregraph.api.InputProblems;
import org.cadregraph.api.Problem;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What an input says an organisation is and was part of, as far as whoever says it may: for who works for a part of the
 * tree, only between organisations that he sees.
 *
 * @param present the record as it stands
 * @param visible by id, what the input names as far as its sender sees it
 */
record SaidParents(
        Organisations organisations,
        Viewer viewer,
        OrganisationInput input,
        OrganisationEntry present,
        Map<String, Organisation> visible,
        InputProblems problems) {

    private static final String PART_OF = "partOf";
    private static final String FORMERLY = "formerlyPartOf";

    /** The key of what it is to be part of. */
    @Nullable String parentKey() {
        boolean isNew = input.id() == null;
        if (input.partOf().isOmitted() && (viewer.everything() || !isNew)) {
            return present.parentKey();
        }
        String id = input.partOf().value();
        if (!viewer.everything() && (id == null || !seesParent())) {
            problems.add(
                    Problem.Code.FORBIDDEN,
                    "You work for a part of the tree: only within it can you say what an organisation is a part of",
                    PART_OF);
            return null;
        }
        return id == null ? null : key(id, PART_OF);
    }

    /** What it is to have been part of. */
    List<FormerParent> formerParents() {
        if (input.formerlyPartOf().isOmitted()) {
            return present.formerParents();
        }
        Set<String> before =
                present.formerParents().stream().map(FormerParent::parentKey).collect(Collectors.toSet());
        if (!viewer.everything() && (!seesParent() || !sees(before))) {
            problems.add(
                    Problem.Code.FORBIDDEN,
                    "You work for a part of the tree: only within it can you say what an organisation was a part of",
                    FORMERLY);
            return present.formerParents();
        }
        List<FormerParent> formerly = new ArrayList<>();
        List<FormerParentInput> said =
                Objects.requireNonNullElse(input.formerlyPartOf().value(), List.of());
        for (int place = 0; place < said.size(); place++) {
            String key = key(said.get(place).organisation(), FORMERLY, String.valueOf(place), "organisation");
            formerly.add(new FormerParent(key, said.get(place).until()));
        }
        return formerly;
    }

    private String key(String id, String... path) {
        Organisation named = visible.get(id);
        if (named == null) {
            problems.add(Problem.Code.NOT_FOUND, "No organisation has this id", path);
        }
        return named == null ? "" : named.key();
    }

    private boolean seesParent() {
        return input.id() == null || (present.parentKey() != null && sees(Set.of(present.parentKey())));
    }

    private boolean sees(Collection<String> keys) {
        List<String> ids = keys.stream().map(RecordKind.ORGANISATION::id).toList();
        return ids.isEmpty() || organisations.byIds(viewer, ids).size() == ids.size();
    }

    /** The ids of all organisations that an input names. */
    static List<String> named(OrganisationInput input) {
        List<FormerParentInput> formerly =
                Objects.requireNonNullElse(input.formerlyPartOf().value(), List.of());
        return Stream.concat(
                        Stream.of(input.id(), input.partOf().value()),
                        formerly.stream().map(FormerParentInput::organisation))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
