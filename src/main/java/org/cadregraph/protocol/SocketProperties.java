package org.cadregraph.protocol;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Connections of WebSocket ({@code cadre.sockets.*}).
 *
 * @param initTime in this time a client must have begun to speak the protocol
 * @param keepAlive so often it is asked whether it is still there
 * @param messageSize most bytes of a message from a client
 */
@ConfigurationProperties("cadre.sockets")
record SocketProperties(
        @DefaultValue("10s") Duration initTime,
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("1MB") DataSize messageSize) {}
