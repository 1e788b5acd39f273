package org.cadregraph.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who is let in, and to what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    private static final String GRAPHQL = "/graphql";

    /** The page is all our own; its editor makes styles and workers as it goes. */
    private static final String PAGE_MAY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    @Bean
    AccessTable accessTable() {
        return AccessTable.shipped();
    }

    @Bean
    SignInMode signInMode(
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<ClientRegistrationRepository> logins,
            AccessProperties properties,
            @Value("${server.address:}") @Nullable InetAddress address) {
        boolean openId = tokens.getIfAvailable() != null || logins.getIfAvailable() != null;
        if (openId && properties.users() != null) {
            throw new UnusableSignIn("Both an issuer of tokens and a file of local users (cadre.access.users) are set:"
                    + " one of them must go");
        }
        SignInMode mode =
                openId ? SignInMode.OPENID : properties.users() == null ? SignInMode.NONE : SignInMode.LOCAL_USERS;
        if (!mode.reachesOthers() && (address == null || !address.isLoopbackAddress())) {
            throw new UnusableSignIn("server.address is "
                    + (address == null ? "every address of this machine" : address.getHostAddress())
                    + ", but no issuer of tokens is configured"
                    + " (spring.security.oauth2.resourceserver.jwt.issuer-uri): without one only this machine may ask,"
                    + " at 127.0.0.1");
        }
        switch (mode) {
            case NONE -> LOG.warn("Nobody has to sign in: whoever is at this machine may see and change everything");
            case LOCAL_USERS -> LOG.warn("Local users sign in from {}: good for trying roles out", properties.users());
            case OPENID -> LOG.info("People and programs sign in by tokens of an issuer");
        }
        return mode;
    }

    @Bean
    LocalUsers localUsers(AccessProperties properties, AccessTable table) {
        return properties.users() == null ? new LocalUsers() : LocalUsers.read(properties.users(), table.roles());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** Each filter that looks who asks would be measured by itself, at the cost of all of them together. */
    @Bean
    SecurityObservationSettings nothingMeasuredOfSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    /** Each field gets its rule when the schema is made. */
    @Bean
    GraphQlSourceBuilderCustomizer ruleOfEachField(AccessTable table) {
        return builder -> builder.typeVisitors(List.of(new RuleVisitor(table)));
    }

    /**
     * The doors of HTTP. Forged requests of other pages are kept out by HostFilter, which refuses every foreign origin;
     * a token in a form would only be one thing more for clients to do.
     */
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SignInMode mode,
            AccessTable table,
            SignedIn signedIn,
            ObjectProvider<ClientRegistrationRepository> logins,
            ObjectProvider<JwtDecoder> tokens) {
        Refusals refusals = new Refusals(table);
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_MAY)))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusals));
        boolean login = logins.getIfAvailable() != null;
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(
                mode == SignInMode.LOCAL_USERS || login
                        ? SessionCreationPolicy.IF_REQUIRED
                        : SessionCreationPolicy.STATELESS));
        if (mode == SignInMode.LOCAL_USERS) {
            http.httpBasic(basic -> basic.realmName("Cadre Graph").authenticationEntryPoint(refusals.basic()));
        }
        if (tokens.getIfAvailable() != null) {
            RememberedTokens remembered =
                    new RememberedTokens(new ProviderManager(signedIn.byToken(tokens.getObject())));
            http.oauth2ResourceServer(server -> server.bearerTokenResolver(remembered)
                    .authenticationManagerResolver(request -> remembered)
                    .authenticationEntryPoint(refusals.bearer()));
        }
        if (login) {
            http.oauth2Login(page -> page.defaultSuccessUrl("/graphiql", true));
        }
        boolean pageNeedsSignIn = mode == SignInMode.LOCAL_USERS || login;
        AuthorizationManager<RequestAuthorizationContext> known =
                (authentication, context) -> new AuthorizationDecision(signedIn.isKnown(authentication.get()));
        http.authorizeHttpRequests(requests -> {
            // The end of an answer that was begun: who asked was let in then, and their session may have ended since.
            requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
            // What is asked most comes before the patterns: to compare a path with each of them takes its time.
            requests.requestMatchers(AccessConfiguration::beginsConnection).permitAll();
            requests.requestMatchers(AccessConfiguration::asks).access(known);
            for (AccessTable.Endpoint endpoint : table.endpoints()) {
                requests.requestMatchers(endpoint.path())
                        .access((authentication, context) -> new PartDecision(
                                signedIn.rights(authentication.get()).allow(endpoint.part()), endpoint.part()));
            }
            requests.requestMatchers("/graphql/**").access(known);
            if (pageNeedsSignIn) {
                requests.anyRequest().authenticated();
            } else {
                requests.anyRequest().permitAll();
            }
        });
        return http.build();
    }

    private static boolean asks(HttpServletRequest request) {
        return request.getServletPath().equals(GRAPHQL);
    }

    /** Exactly what goes to WebSocket and nowhere else: {@link SocketSignIn} sees to it that nobody asks unknown. */
    private static boolean beginsConnection(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && asks(request);
    }
}
