package org.cadregraph.limit;

/** Which limit a request exceeded; clients read it as {@code extensions.code} of the error. */
enum LimitCode {
    /** The document has too many characters. */
    DOCUMENT_TOO_LONG,
    /** The document has too many tokens. */
    TOO_MANY_TOKENS,
    /** Fields, or brackets, lie too deep within each other. */
    TOO_DEEP,
    /** The document has too many fields, those of a fragment counted as often as it is spread. */
    TOO_MANY_FIELDS,
    /** One operation has too many fields at its root. */
    TOO_MANY_ROOT_FIELDS,
    /** The document has too many aliases. */
    TOO_MANY_ALIASES,
    /** The document has too many directives. */
    TOO_MANY_DIRECTIVES,
    /** The document has too many operations. */
    TOO_MANY_OPERATIONS,
    /** The document has too many fragments. */
    TOO_MANY_FRAGMENTS,
    /** The answer would hold too many fields, by estimate before anything is read. */
    TOO_COMPLEX,
    /** A list among the variables or arguments has too many items. */
    LIST_TOO_LONG,
    /** Lists and objects of a variable lie too deep within each other. */
    VALUE_TOO_DEEP,
    /** The variables hold too many values. */
    TOO_MANY_VALUES,
    /** The body has too many bytes. */
    BODY_TOO_LARGE,
    /** The body did not arrive in time. */
    BODY_TOO_SLOW,
    /** The answer held too many fields while it was made. */
    ANSWER_TOO_LARGE,
    /** The request took too long. */
    TOO_SLOW,
    /** The server has as much to do as it can hold. */
    SERVER_BUSY,
    /** The client asked too often. */
    TOO_MANY_REQUESTS,
    /** As many connections and subscriptions are open as may be. */
    TOO_MANY_STREAMS,
    /** The schema may not be asked for. */
    INTROSPECTION_REFUSED,
    /** Nothing but trusted documents is answered, and this is none. */
    DOCUMENT_NOT_TRUSTED,
    /** A document was asked for by a hash or a name that no trusted document has. */
    PERSISTED_QUERY_NOT_FOUND
}
