package org.cadregraph.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cadregraph.api.RecordKind;
import org.cadregraph.tenure.TenureEntry;
import org.jspecify.annotations.Nullable;

/** What the effects of a reorganisation are kept as. */
final class ReorganisationDeeds {

    private ReorganisationDeeds() {}

    /** @param said tells what the record will say of a tenure, as a digest */
    static List<Deed> ofPosts(List<Effect> effects, Function<TenureEntry, String> said) {
        Map<Integer, String> links = new HashMap<>();
        Execution.each(effects, Effect.CarriesOn.class)
                .forEach(each -> links.put(each.place(), each.link().key()));
        return effects.stream()
                .flatMap(effect -> switch (effect) {
                    case Effect.Begins begins ->
                        Stream.of(deed(effect, EffectKind.BEGINS, begins.tenure(), null, said));
                    case Effect.Changes changes ->
                        Stream.of(deed(effect, EffectKind.ENDS, changes.after(), changes.said(), said));
                    case Effect.Abolishes abolishes -> Stream.of(post(abolishes, links.get(effect.place())));
                    default -> Stream.<Deed>empty();
                })
                .toList();
    }

    private static Deed deed(
            Effect effect,
            EffectKind kind,
            TenureEntry tenure,
            @Nullable String before,
            Function<TenureEntry, String> said) {
        return new Deed(
                effect.place(),
                null,
                kind,
                RecordKind.POSITION.id(tenure.positionKey()),
                RecordKind.TENURE.id(tenure.key()),
                before,
                said.apply(tenure),
                null,
                null);
    }

    private static Deed post(Effect.Abolishes abolishes, @Nullable String link) {
        return new Deed(
                abolishes.place(),
                null,
                link == null ? EffectKind.ABOLISHES : EffectKind.CARRIES_ON,
                RecordKind.POSITION.id(abolishes.position()),
                null,
                null,
                null,
                null,
                link);
    }

    static List<OrganisationDeed> ofOrganisations(List<Effect> effects) {
        return Stream.concat(
                        Execution.each(effects, Effect.Dissolves.class)
                                .map(each -> deed(each.place(), each.organisation(), null)),
                        Execution.each(effects, Effect.Becomes.class)
                                .map(each -> deed(
                                        each.place(),
                                        each.link().predecessorKey(),
                                        each.link().key())))
                .toList();
    }

    private static OrganisationDeed deed(int place, String organisation, @Nullable String link) {
        return new OrganisationDeed(place, RecordKind.ORGANISATION.id(organisation), link);
    }
}
