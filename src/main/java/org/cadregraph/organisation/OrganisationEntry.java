package org.cadregraph.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.time.PartialDate;
import org.cadregraph.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its source gives it.
 *
 * @param parentKey key of the organisation that it is part of, since it left the last of the others
 * @param formerParents what it was part of before, one after the other, each since it left the one before
 * @see Organisation
 */
public record OrganisationEntry(
        String key,
        String name,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable String classification,
        @Nullable String parentKey,
        List<FormerParent> formerParents,
        @Nullable PartialDate founded,
        @Nullable PartialDate dissolved) {

    private static final Comparator<FormerParent> FIRST_LEFT_FIRST = Comparator.comparing(
                    (FormerParent former) -> former.until().latest())
            .thenComparing(former -> former.until().earliest());

    public OrganisationEntry {
        formerParents = formerParents.stream().sorted(FIRST_LEFT_FIRST).toList();
    }

    /** The same, dissolved on another day; on none when that is absent. */
    public OrganisationEntry dissolved(@Nullable PartialDate on) {
        return new OrganisationEntry(
                key, name, names, identifiers, classification, parentKey, formerParents, founded, on);
    }

    /** The key of what it is part of for sure on a day on which it exists; absent too on a day on which it may just leave. */
    public @Nullable String parentOn(LocalDate day) {
        for (FormerParent former : formerParents) {
            if (former.until().latest().isAfter(day)) {
                return former.until().earliest().isAfter(day) ? former.parentKey() : null;
            }
        }
        return parentKey;
    }

    /** Whether it may be part of an organisation on a day, or comes to be it later. */
    public boolean mayBePartOf(String organisation, LocalDate day) {
        return organisation.equals(parentKey)
                || formerParents.stream()
                        .anyMatch(former -> former.parentKey().equals(organisation)
                                && former.until().latest().isAfter(day));
    }

    /** Why it cannot have left what it was part of on these dates; absent when it can. */
    public @Nullable String contradictionOfFormerParents() {
        Set<PartialDate> left = new HashSet<>();
        for (FormerParent former : formerParents) {
            if (!left.add(former.until())) {
                return "it leaves two organisations on " + former.until();
            }
            if (Period.of(founded, former.until()).reversed()) {
                return "it leaves one on " + former.until() + ", before it is founded on " + founded;
            }
        }
        return null;
    }
}
