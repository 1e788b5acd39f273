package org.cadregraph.succession;

/** How an opening ends that nobody of the candidates fills. */
enum Ending {
    /** The post is no more: it is never filled. */
    ABOLISHED,
    /** Somebody comes from outside. */
    EXTERNAL_ENTRY,
    /** Nobody comes. */
    LEFT_VACANT,
    /** The chain is as long as was asked for: somebody is planned, and it is not looked at who could fill it. */
    TOO_DEEP
}
