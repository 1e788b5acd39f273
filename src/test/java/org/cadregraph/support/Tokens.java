package org.cadregraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Makes tokens that the application under test believes, since it has the issuer's key. */
public final class Tokens {

    private static final KeyPair KEYS = keys();
    private static final JwtEncoder ENCODER = NimbusJwtEncoder.withKeyPair(
                    (RSAPublicKey) KEYS.getPublic(), (RSAPrivateKey) KEYS.getPrivate())
            .build();

    private Tokens() {}

    /** The header of somebody with these roles who works for these organisations. */
    public static String header(String name, Collection<String> roles, Collection<String> organisations) {
        return header(JwtClaimsSet.builder()
                .subject(name)
                .expiresAt(Instant.now().plusSeconds(3_600))
                .claim("roles", roles)
                .claim("organisations", organisations)
                .build());
    }

    /** The header with a token that says this. */
    public static String header(JwtClaimsSet claims) {
        return "Bearer " + ENCODER.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    /** Where the issuer's key lies, as an address; it goes with the process. */
    public static String publicKey() {
        try {
            Path key = Files.createTempFile("issuer", ".pem");
            key.toFile().deleteOnExit();
            Files.writeString(
                    key,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(KEYS.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
            return key.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells the application the issuer's key. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "issuer",
                            Map.of(
                                    // A test asks quicker than a person does.
                                    "cadre.limits.requests-per-second",
                                    1_000_000,
                                    "cadre.limits.burst",
                                    1_000_000,
                                    "spring.security.oauth2.resourceserver.jwt.public-key-location",
                                    publicKey())));
        }
    }
}
