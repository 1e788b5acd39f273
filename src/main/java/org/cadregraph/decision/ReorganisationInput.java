package org.cadregraph.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadregraph.organisation.LineageKind;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation that a client wants, with the decision that orders it.
 *
 * @param organisations that go over into others
 * @param posts that end
 * @param exceptions for those who do not go where their post goes
 * @see DecisionInput
 */
record ReorganisationInput(
        @Nullable String key,
        String number,
        LocalDate on,
        @Nullable LocalDate effectiveOn,
        String title,
        String organisation,
        String signer,
        String basis,
        List<TransitionInput> organisations,
        List<PostInput> posts,
        @Nullable List<ExceptionInput> exceptions) {

    /**
     * An organisation that goes over.
     *
     * @param into ids of what it becomes
     */
    record TransitionInput(String organisation, List<String> into, LineageKind kind) {}

    /**
     * A post that ends.
     *
     * @param carriedOnAs id of the post that carries it on; absent when none does
     */
    record PostInput(String position, @Nullable String carriedOnAs) {}

    /**
     * Somebody who goes elsewhere.
     *
     * @param to id of the post; absent for none
     */
    record ExceptionInput(
            String cadre, String position, @Nullable String to) {}

    List<ExceptionInput> detours() {
        return Objects.requireNonNullElse(exceptions, List.of());
    }

    /** The decision without what it does. */
    DecisionInput decision() {
        return new DecisionInput(
                null, null, key, number, on, effectiveOn, title, organisation, signer, basis, List.of());
    }

    /** Ids of all records that it names. */
    List<String> ids() {
        return Stream.of(
                        Stream.of(organisation),
                        organisations.stream()
                                .flatMap(each -> Stream.concat(Stream.of(each.organisation()), each.into().stream())),
                        posts.stream().flatMap(each -> both(each.position(), each.carriedOnAs())),
                        detours().stream()
                                .flatMap(each ->
                                        Stream.concat(Stream.of(each.cadre()), both(each.position(), each.to()))))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Stream<String> both(String one, @Nullable String other) {
        return Stream.concat(Stream.of(one), Stream.ofNullable(other));
    }
}
