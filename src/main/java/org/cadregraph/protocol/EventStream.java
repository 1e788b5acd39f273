package org.cadregraph.protocol;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.cadregraph.api.ErrorForm;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers in a stream of events, as the protocol of {@code graphql-sse} has it in its mode of distinct connections: each
 * result is an event {@code next}, then comes {@code complete}. An event is made when the client has taken those before.
 */
final class EventStream extends BaseSubscriber<Optional<Map<String, Object>>> {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /** It ends with the subscription, or when the client goes. */
    private static final Duration NO_END = Duration.ZERO;

    /** Whoever takes events slowly holds up a thread of their own only. */
    private static final Scheduler WRITERS =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "event-writers");

    private final ServerResponse.SseBuilder stream;

    private EventStream(ServerResponse.SseBuilder stream) {
        this.stream = stream;
    }

    /** @param keepAlive so often something is sent while there is no event: whoever has gone is noticed by it */
    static ServerResponse answer(Mono<WebGraphQlResponse> response, Duration keepAlive) {
        Sinks.Empty<Void> end = Sinks.empty();
        Flux<Optional<Map<String, Object>>> results = Flux.merge(
                1,
                response.flatMapMany(EventStream::results).doOnTerminate(end::tryEmitEmpty),
                Flux.interval(keepAlive)
                        .onBackpressureDrop()
                        .map(tick -> Optional.<Map<String, Object>>empty())
                        .takeUntilOther(end.asMono()));
        return ServerResponse.sse(
                stream -> {
                    EventStream events = new EventStream(stream);
                    stream.onComplete(events::cancel);
                    results.publishOn(WRITERS, 1).subscribe(events);
                },
                NO_END);
    }

    /** Something is sent as soon as a subscription holds: then the client knows that it misses nothing from now on. */
    private static Flux<Optional<Map<String, Object>>> results(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?> events
                ? Flux.from(events)
                        .map(event -> Optional.of(((ExecutionResult) event).toSpecification()))
                        .startWith(Optional.<Map<String, Object>>empty())
                : Flux.just(Optional.of(response.toMap()));
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(Optional<Map<String, Object>> result) {
        try {
            if (result.isPresent()) {
                stream.event("next").data(result.get());
            } else {
                stream.comment("").send();
            }
            request(1);
        } catch (IOException gone) {
            cancel();
            stream.error(gone);
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        end(failure instanceof SubscriptionPublisherException told ? told.toMap() : fault(failure));
    }

    private static Map<String, Object> fault(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("Internal error {} in a stream of events", id, failure);
        return ErrorForm.internal(id);
    }

    @Override
    protected void hookOnComplete() {
        end(null);
    }

    private void end(@Nullable Map<String, Object> errors) {
        try {
            if (errors != null) {
                stream.event("next").data(errors);
            }
            stream.event("complete").data("");
            stream.complete();
        } catch (IOException gone) {
            stream.error(gone);
        }
    }
}
