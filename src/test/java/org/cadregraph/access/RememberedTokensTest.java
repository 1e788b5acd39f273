package org.cadregraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

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
        return new RememberedTokens(request -> {
            String token = ((BearerTokenAuthenticationToken) request).getToken();
            verified.add(token);
            if (token.startsWith("bad")) {
                throw new InvalidBearerTokenException("on purpose");
            }
            return new JwtAuthenticationToken(ending(end));
        });
    }

    private static Authentication with(String token) {
        return new BearerTokenAuthenticationToken(token);
    }

    @Test
    void aGoodOneIsVerifiedOnce() {
        RememberedTokens tokens = tokens(Instant.now().plusSeconds(3_600));
        Authentication first = tokens.authenticate(with("one"));
        assertThat(tokens.authenticate(with("one"))).isSameAs(first);
        assertThat(tokens.authenticate(with("other"))).isNotSameAs(first);
        assertThat(verified).containsExactly("one", "other");
    }

    @Test
    void oneWhoseTimeHasPassedIsVerifiedAgain() {
        RememberedTokens tokens = tokens(Instant.now().minusSeconds(3_600));
        tokens.authenticate(with("one"));
        tokens.authenticate(with("one"));
        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    void aBadOneIsNeverRemembered() {
        RememberedTokens tokens = tokens(Instant.now().plusSeconds(3_600));
        for (int n = 0; n < 2; n++) {
            assertThatThrownBy(() -> tokens.authenticate(with("bad"))).isInstanceOf(InvalidBearerTokenException.class);
        }
        assertThat(verified).containsExactly("bad", "bad");
    }
}
