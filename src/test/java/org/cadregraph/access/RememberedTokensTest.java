package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tokens are verified once in a while, and looked at for their time whenever they come. */
class RememberedTokensTest {

    private final List<String> verified = new ArrayList<>();

    private static Jwt ending(Instant end) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("lan")
                .expiresAt(end)
                .build();
    }

    private RememberedTokens tokens(Instant end) {
        return new RememberedTokens(token -> {
            verified.add(token);
            if (token.startsWith("bad")) {
                throw new BadJwtException("on purpose");
            }
            return ending(end);
        });
    }

    @Test
    void aGoodOneIsVerifiedOnce() {
        RememberedTokens tokens = tokens(Instant.now().plusSeconds(3_600));
        Jwt first = tokens.decode("one");
        assertThat(tokens.decode("one")).isSameAs(first);
        assertThat(tokens.decode("other")).isNotSameAs(first);
        assertThat(verified).containsExactly("one", "other");
    }

    @Test
    void oneWhoseTimeHasPassedIsVerifiedAgain() {
        RememberedTokens tokens = tokens(Instant.now().minusSeconds(3_600));
        tokens.decode("one");
        tokens.decode("one");
        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    void aBadOneIsNeverRemembered() {
        RememberedTokens tokens = tokens(Instant.now().plusSeconds(3_600));
        for (int n = 0; n < 2; n++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).containsExactly("bad", "bad");
    }
}
