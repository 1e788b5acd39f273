package org.cadregraph.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The one place that says in Cypher what a viewer may see: an organisation that is theirs, a position in one, and a
 * cadre who has or had a position in one, also by what the record said before a correction. Tenures are seen through
 * their position, an import by whoever sent it. Who is planned for a position is seen by those who see plans too, and
 * they see whoever is planned for a position of theirs. A record of cadre work
 * is seen by whom or what it is about.
 *
 * <p>Each statement has a few readings, all constant texts, so that the database caches as many plans at most.
 */
final class Visibility {

    /** The parameter that carries the organisations at the top of what the viewer sees into the statement. */
    static final String ORGANISATIONS = "viewerOrganisations";

    /** The parameter that carries the viewer's name into the statement. */
    static final String NAME = "viewerName";

    private static final Pattern CONDITION = Pattern.compile(
            "visible(Organisation|Position|Plan|Cadre|Subject|Import|AuditEntry|Feed|Whole)\\((\\w+)\\)");

    // Organisations and positions carry the ids of all organisations above them: to walk up to those, or to hand over
    // all ids below, costs several times as much for each record.
    private static final String WITHIN = "any(above IN $1.within WHERE above IN $viewerOrganisations)";
    private static final String CADRE = """
            EXISTS { MATCH ($1)-[:{held}]->(own:Position)
            WHERE any(above IN own.within WHERE above IN $viewerOrganisations) }""";

    /** The parameter that carries the ids of those whose dossiers stay closed whatever the request supposes. */
    static final String CLOSED = "viewerClosed";

    /** The parameter that carries the day of the question into the statement. */
    static final String DAY = "viewerDay";

    // A cadre's dossier goes with them: it is open where they hold a post, and where they held one if they hold none.
    private static final String SUBJECT = """
            (NOT $1.id IN $viewerClosed AND (($1:Organisation AND any(above IN $1.within WHERE above IN $viewerOrganisations))
            OR ($1:Cadre AND EXISTS { MATCH ($1)-[held:APPOINTED_TO|ROTATED_TO]->(own:Position)
            WHERE any(above IN own.within WHERE above IN $viewerOrganisations)
            AND (coalesce(held.possibleTo > $viewerDay, false)
            OR NOT EXISTS { MATCH ($1)-[other:APPOINTED_TO|ROTATED_TO]->(:Position) WHERE other.possibleTo > $viewerDay }) })))""";

    /** In the place of {@code {held}}: the ways from a cadre to a position by which one is seen through the other. */
    private static final String HELD = "APPOINTED_TO|ROTATED_TO|WAS_APPOINTED_TO|WAS_ROTATED_TO";

    private static final String HELD_OR_PLANNED = HELD + "|PLANNED_FOR|WAS_PLANNED_FOR";

    /** A plan is nobody's who does not see plans. */
    private static final String NO_PLAN = "false";

    private static final Pattern OWN = Pattern.compile("own(Organisation|Position|Cadre)\\((\\w+)\\)");

    /** From the top of what a viewer sees down to each record of a kind, once. */
    private static final Map<String, String> DOWN_TO = Map.of(
            "Organisation", "",
            "Position", "MATCH (unit)<-[:IN]-($1:Position) WITH DISTINCT $1",
            "Cadre", "MATCH (unit)<-[:IN]-(:Position)<-[:{held}]-($1:Cadre) WITH DISTINCT $1");

    private static final String UNITS = """
            MATCH (top:Organisation) WHERE top.id IN $viewerOrganisations
            MATCH (top)<-[:PART_OF*0..]-(%1$s:Organisation) WITH DISTINCT %1$s
            """;

    /** An import tells values of records, whoever may see those: it is seen by whoever sent it. */
    private static final String IMPORT = "$1.who = $viewerName";

    /** The audit log is no organisation's: whoever may read it at all, which is not decided here, reads all of it. */
    private static final String AUDIT_ENTRY = "true";

    /** The feed of changes names records of all organisations: the application alone reads it. */
    private static final String FEED = "false";

    /** What is counted over records of all organisations tells of them all: only whoever sees everything counts it. */
    private static final String WHOLE = "false";

    private final Map<String, Readings> cache = new ConcurrentHashMap<>();

    /** A statement as it stands for those who see everything or a part, and plans or none. */
    private record Readings(String open, String openWithPlans, String scoped, String scopedWithPlans) {

        String of(Viewer viewer) {
            if (viewer.everything()) {
                return viewer.sees(Viewer.PLANS) ? openWithPlans : open;
            }
            return viewer.sees(Viewer.PLANS) ? scopedWithPlans : scoped;
        }
    }

    String reading(Viewer viewer, String cypher) {
        return cache.computeIfAbsent(cypher, Visibility::readings).of(viewer);
    }

    private static Readings readings(String cypher) {
        if (!CONDITION.matcher(cypher).find()) {
            throw new IllegalArgumentException("A read must say what its viewer may see: " + cypher);
        }
        return new Readings(open(cypher, NO_PLAN), open(cypher, "true"), scoped(cypher, false), scoped(cypher, true));
    }

    private static String open(String cypher, String plan) {
        String all = CONDITION
                .matcher(cypher)
                .replaceAll(condition -> condition.group(1).equals("Plan") ? plan : "true");
        return Door.DIALECT + OWN.matcher(all).replaceAll("MATCH ($2:$1)");
    }

    private static String scoped(String cypher, boolean plans) {
        String own = OWN.matcher(cypher).replaceAll(found -> own(found.group(1), found.group(2)));
        String scoped = CONDITION
                .matcher(own)
                .replaceAll(condition -> (switch (condition.group(1)) {
                            case "Organisation", "Position" -> WITHIN;
                            case "Plan" -> plans ? WITHIN : NO_PLAN;
                            case "Subject" -> SUBJECT;
                            case "Import" -> IMPORT;
                            case "AuditEntry" -> AUDIT_ENTRY;
                            case "Feed" -> FEED;
                            case "Whole" -> WHOLE;
                            default -> CADRE;
                        })
                        .replace("$1", condition.group(2))
                        .replace("$", "\\$"));
        return Door.DIALECT + scoped.replace("{held}", plans ? HELD_OR_PLANNED : HELD);
    }

    private static String own(String label, String record) {
        String units = UNITS.formatted(label.equals("Organisation") ? record : "unit");
        return (units + DOWN_TO.getOrDefault(label, "").replace("$1", record)).replace("$", "\\$");
    }
}
