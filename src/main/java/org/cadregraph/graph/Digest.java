package org.cadregraph.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A short fingerprint of all that a source says of a record: the same saying, the same digest. */
public final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    /** The digest of these properties, whatever their order; maps within lists keep theirs, so sort them before. */
    public static String of(Map<String, ? extends @Nullable Object> properties) {
        try {
            byte[] text = new TreeMap<>(properties).toString().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
