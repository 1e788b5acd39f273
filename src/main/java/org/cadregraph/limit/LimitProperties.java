package org.cadregraph.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one GraphQL request may ask for, and how many may ask ({@code cadre.limits.*}), beside what it may take of the
 * database.
 *
 * @param documentCharacters most characters of a document
 * @param documentTokens most tokens of a document: names, values, signs, comments
 * @param depth how deep fields may lie within fields, fragments included
 * @param fields most fields of a document, those of a fragment as often as it is spread
 * @param rootFields most fields of one operation at its root
 * @param aliases most aliases of a document
 * @param directives most directives of a document
 * @param operations most operations of a document
 * @param fragments most fragments of a document
 * @param complexity most fields that an answer may hold by estimate, before anything is read: a page counts by its size
 * @param listWeight how many records a list that has no pages counts for
 * @param listItems most items of one list in variables or arguments
 * @param valueDepth how deep lists and objects may lie within each other in variables
 * @param variableValues most values in all variables together
 * @param bodySize most bytes of a request's body; files of an import do not count
 * @param bodyTime in this time a body must have arrived
 * @param headTime in this time the head of a request must have arrived
 * @param fieldsPerRequest most fields that one answer may hold
 * @param requestTime after this time a request is given up, and what it does in the database ended
 * @param concurrentRequests most requests at work at one time
 * @param concurrentReports most reports on their way at one time
 * @param waitingRequests most requests that wait until one of these has ended
 * @param waitingTime longest time that one waits
 * @param requestsPerSecond how many requests one client may send a second, on the average
 * @param burst how many it may send at once
 * @param rateOnLoopback whether that holds for whoever asks from this machine without signing in, too
 * @param streams most connections of WebSocket and subscriptions that are open at one time
 * @param streamsPerClient most of them of one client
 * @param introspection whether the schema may be asked for
 */
@ConfigurationProperties("cadre.limits")
record LimitProperties(
        @DefaultValue("100000") int documentCharacters,
        @DefaultValue("10000") int documentTokens,
        @DefaultValue("20") int depth,
        @DefaultValue("2000") int fields,
        @DefaultValue("50") int rootFields,
        @DefaultValue("100") int aliases,
        @DefaultValue("50") int directives,
        @DefaultValue("20") int operations,
        @DefaultValue("100") int fragments,
        @DefaultValue("500000") int complexity,
        @DefaultValue("10") int listWeight,
        @DefaultValue("1000") int listItems,
        @DefaultValue("20") int valueDepth,
        @DefaultValue("10000") int variableValues,
        @DefaultValue("1MB") DataSize bodySize,
        @DefaultValue("10s") Duration bodyTime,
        @DefaultValue("10s") Duration headTime,
        @DefaultValue("150000") int fieldsPerRequest,
        @DefaultValue("30s") Duration requestTime,
        @DefaultValue("32") int concurrentRequests,
        @DefaultValue("8") int concurrentReports,
        @DefaultValue("64") int waitingRequests,
        @DefaultValue("5s") Duration waitingTime,
        @DefaultValue("50") int requestsPerSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("false") boolean rateOnLoopback,
        @DefaultValue("200") int streams,
        @DefaultValue("50") int streamsPerClient,
        @DefaultValue("true") boolean introspection) {}
