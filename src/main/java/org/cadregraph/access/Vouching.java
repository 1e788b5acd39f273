package org.cadregraph.access;

import reactor.core.publisher.Mono;

/** For how long somebody vouches for whoever asks. */
interface Vouching {

    /** Nobody takes back what is known here. */
    Vouching UNENDING = new Vouching() {
        @Override
        public boolean over() {
            return false;
        }

        @Override
        public Mono<Object> end() {
            return Mono.never();
        }
    };

    /** Nobody vouches any more. */
    Vouching OVER = new Vouching() {
        @Override
        public boolean over() {
            return true;
        }

        @Override
        public Mono<Object> end() {
            return Mono.empty();
        }
    };

    /** Whether it has ended. */
    boolean over();

    /** Fails when it ends, with what there is to do. */
    Mono<Object> end();
}
