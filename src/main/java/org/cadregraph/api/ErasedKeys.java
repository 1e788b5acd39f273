package org.cadregraph.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadregraph.graph.Graph;
import org.cadregraph.graph.Locks;
import org.cadregraph.graph.Row;
import org.springframework.stereotype.Repository;

/**
 * Remembers which records were erased, so that their source does not bring them back: by salted fingerprints of their
 * ids, which are derived from their keys, and by nothing from which an id or a key could be read.
 */
@Repository
public class ErasedKeys {

    private static final String LOCK = "erased keys";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private static final String SALT = "MATCH (salt:ErasureSalt {name: 'keys'}) RETURN salt.salt AS salt";

    private static final String NEW_SALT = """
            MERGE (salt:ErasureSalt {name: 'keys'})
            ON CREATE SET salt.salt = $salt
            RETURN salt.salt AS salt
            """;

    private static final String REMEMBER =
            "UNWIND $fingerprints AS fingerprint MERGE (:ErasedKey {fingerprint: fingerprint})";

    private static final String AMONG = """
            UNWIND $fingerprints AS fingerprint
            MATCH (key:ErasedKey {fingerprint: fingerprint})
            RETURN key.fingerprint AS fingerprint
            """;

    /** Sixteen random bytes, hexadecimal. */
    public static String salt() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    /** SHA-256 of a salt and an id, hexadecimal. */
    public static String fingerprint(String salt, String id) {
        try {
            return HEX.formatHex(
                    MessageDigest.getInstance("SHA-256").digest((salt + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps erasures and whoever writes what a source says apart, until the transaction ends. */
    public void lock(Graph.Writer writer) {
        Locks.name(writer, LOCK);
    }

    /** Remembers the ids of records that are erased. */
    public void remember(Graph.Writer writer, Collection<String> ids) {
        String salt = writer.run(NEW_SALT, Map.of("salt", salt())).getFirst().text("salt");
        List<String> fingerprints =
                ids.stream().map(id -> fingerprint(salt, id)).toList();
        writer.run(REMEMBER, Map.of("fingerprints", fingerprints));
    }

    /** Those of these ids whose records were erased. */
    public Set<String> among(Graph.Writer writer, Collection<String> ids) {
        List<Row> salts = ids.isEmpty() ? List.of() : writer.run(SALT, Map.of());
        if (salts.isEmpty()) {
            return Set.of();
        }
        String salt = salts.getFirst().text("salt");
        Map<String, String> byFingerprint = new HashMap<>();
        ids.forEach(id -> byFingerprint.put(fingerprint(salt, id), id));
        return writer.run(AMONG, Map.of("fingerprints", List.copyOf(byFingerprint.keySet()))).stream()
                .map(row -> byFingerprint.getOrDefault(row.text("fingerprint"), ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
