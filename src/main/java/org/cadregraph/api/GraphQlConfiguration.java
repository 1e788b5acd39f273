package org.cadregraph.api;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

/** How GraphQL runs here. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    private static final int CACHED_DOCUMENT_CHARACTERS = 4_000_000;

    /** The clock that decides what "today" is; decisions are dated by the day in Vietnam unless told otherwise. */
    @Bean
    Clock clock(@Value("${cadre.zone:Asia/Ho_Chi_Minh}") String zone) {
        return Clock.system(ZoneId.of(zone));
    }

    /** A document is parsed and validated once. The cache is bounded by text, so that no flood of queries fills it. */
    @Bean
    GraphQlSourceBuilderCustomizer parsedDocuments() {
        AsyncCache<String, PreparsedDocumentEntry> cache = Caffeine.newBuilder()
                .maximumWeight(CACHED_DOCUMENT_CHARACTERS)
                .weigher((String document, PreparsedDocumentEntry entry) -> document.length())
                .buildAsync();
        PreparsedDocumentProvider provider = (input, parse) -> {
            PreparsedDocumentEntry cached = cache.synchronous().getIfPresent(input.getQuery());
            PreparsedDocumentEntry entry = cached == null ? parse.apply(input) : cached;
            // Only what is valid is kept: errors are rare, and their text is the sender's.
            if (cached == null && !entry.hasErrors()) {
                cache.synchronous().put(input.getQuery(), entry);
            }
            return CompletableFuture.completedFuture(entry);
        };
        return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(provider));
    }

    /**
     * As Spring Boot's own, with helpers: as many as there are processors, for all requests together, so that they shorten
     * answers where there is room and are not there where there is none.
     */
    @Bean
    ExecutionGraphQlService executionGraphQlService(
            GraphQlSource source, BatchLoaderRegistry loaders, @Qualifier("helpers") ExecutorService helpers) {
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        return new SideBySideService(service, helpers);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("helpers") ExecutorService helpers() {
        return new ThreadPoolExecutor(
                0,
                Runtime.getRuntime().availableProcessors(),
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("helper-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Each request has a thread of its own already, and a statement in this process takes less time than a
     * change of threads: controllers run where they are called.
     */
    @Bean
    static BeanPostProcessor controllersOnTheRequestThread() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(method -> false);
                }
                return bean;
            }
        };
    }
}
