package org.cadregraph.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's answers as plain objects in memory: as much of the schema as the questions ask for. */
final class Plain {

    private Plain() {}

    public record Organisation(String name) {}

    public record Position(
            String title,
            @Nullable Organisation organisation,
            @Nullable List<Holding> holders,
            @Nullable List<Incumbency> incumbencies) {}

    public record Cadre(
            String name,
            @Nullable String birthDate,
            @Nullable List<Tenure> career,
            @Nullable List<Holding> posts) {}

    public record Tenure(
            @Nullable Cadre cadre,
            @Nullable Position position,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean acting) {}

    public record Holding(@Nullable String certainty, Tenure tenure) {}

    public record Incumbency(
            Cadre cadre, @Nullable String from, @Nullable String to, boolean acting) {}

    public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    public record CadreConnection(List<Cadre> nodes, PageInfo pageInfo) {}

    public record PositionConnection(List<Position> nodes) {}

    /** The object that a recorded request is answered with. */
    static Object of(Recorded request) {
        JsonMapper json = JsonMapper.shared();
        JsonNode data = json.readTree(request.answer()).path("data");
        return switch (request.question()) {
            case CAREER -> json.treeToValue(data.path("cadre"), Cadre.class);
            case CHAIN -> json.treeToValue(data.path("position"), Position.class);
            case LIST -> json.treeToValue(data.path("cadres"), CadreConnection.class);
            case SUBTREE -> json.treeToValue(data.path("positions"), PositionConnection.class);
            case SEARCH, COUNT, CHAIN_PLANNED, SUBTREE_PLANNED ->
                throw new IllegalArgumentException("Nobody competes in " + request.question());
        };
    }
}
