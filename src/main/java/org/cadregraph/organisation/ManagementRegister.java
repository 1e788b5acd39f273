package org.cadregraph.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadregraph.api.Entries;
import org.cadregraph.api.RecordKind;
import org.cadregraph.graph.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps which organisations manage which posts. */
@Component
public class ManagementRegister extends LinkLedger<ManagementEntry> {

    /** The type of the edges. */
    static final String TYPE = "MANAGED_BY";

    ManagementRegister() {
        super("Position", TYPE, "Organisation");
    }

    @Override
    Link link(ManagementEntry entry) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("from", Entries.text(entry.from()));
        said.put("to", Entries.text(entry.to()));
        Map<String, @Nullable Object> properties = new HashMap<>(said);
        properties.put("id", RecordKind.POSITION_MANAGEMENT.id(entry.key()));
        Entries.spans(properties, entry.period());
        said.put("position", entry.positionKey());
        said.put("organisation", entry.organisationKey());
        return new Link(
                entry.key(),
                RecordKind.POSITION.id(entry.positionKey()),
                RecordKind.ORGANISATION.id(entry.organisationKey()),
                properties,
                Digest.of(said));
    }

    @Override
    List<String> told(Link link) {
        return List.of(RecordKind.POSITION_MANAGEMENT.id(link.key()));
    }
}
