package org.cadregraph.access;

/** The settings of who is let in cannot be meant so; the application does not start. */
final class UnusableSignIn extends RuntimeException {

    UnusableSignIn(String message) {
        super(message);
    }
}
