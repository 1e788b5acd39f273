package org.cadregraph.dossier;

import java.util.List;
import org.cadregraph.api.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change to a record of cadre work.
 *
 * @param record as it stands now; absent when it does not stand any more, or the change was refused
 * @param problems why it was refused; none when it was not
 */
public record DossierChange<R>(
        @Nullable String clientMutationId, @Nullable R record, List<InputProblem> problems) {}
