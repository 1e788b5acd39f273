package org.cadregraph.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.cadre.CadreEdge;
import org.cadregraph.cadre.CadreEdgeLedger;
import org.cadregraph.cadre.CadreRegister;
import org.cadregraph.graph.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps planning entries as edges. A position from which one is taken away is not told of as changed: whoever does not see
 * plans would learn that there was one.
 */
@Component
public class PlanningRegister extends CadreEdgeLedger<PlanningLine> {

    /** The type of the edges. */
    static final String TYPE = "PLANNED_FOR";

    /** After every rank. */
    private static final long LAST = 9_999_999_999L;

    PlanningRegister(CadreRegister cadres) {
        super(cadres, RecordKind.PLANNING_ENTRY, List.of(TYPE));
    }

    @Override
    protected CadreEdge edge(PlanningLine line) {
        Map<String, @Nullable Object> said = said(line);
        Map<String, @Nullable Object> properties = new HashMap<>(said);
        Entries.spans(properties, line.period());
        properties.put("place", place(line));
        said.put("cadre", line.cadreKey());
        said.put("position", line.positionKey());
        return new CadreEdge(TYPE, line.key(), line.cadreKey(), line.positionKey(), properties, Digest.of(said));
    }

    private static Map<String, @Nullable Object> said(PlanningLine line) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("term", line.termKey() == null ? null : RecordKind.TERM.id(line.termKey()));
        said.put("readiness", name(line.readiness()));
        said.put("rank", line.rank());
        said.put("source", name(line.source()));
        said.put("emergency", line.emergency() ? true : null);
        said.put("from", Entries.text(line.from()));
        said.put("to", Entries.text(line.to()));
        said.put("reviewedOn", Entries.text(line.reviewedOn()));
        said.put("removal", name(line.removal()));
        said.put("note", line.note());
        return said;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Where it stands among those for its post, as a text: the readiest first, then by rank, unknown ones last. */
    private static String place(PlanningLine line) {
        int readiness = switch (line.readiness()) {
            case READY_NOW -> 1;
            case IN_1_TO_2_YEARS -> 2;
            case IN_3_TO_5_YEARS -> 3;
            case null -> 4;
        };
        Integer rank = line.rank();
        return "%d-%010d".formatted(readiness, rank == null ? LAST : rank.longValue());
    }
}
