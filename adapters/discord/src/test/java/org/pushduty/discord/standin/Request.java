package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A request that the REST interface got, and the status of its answer; {@code route} has the names of its parts. */
public record Request(String route, String path, JsonNode body, int status, Instant at) {}
