package dev.jurybox.local.verify;

import tools.jackson.databind.JsonNode;

/** What the query service answers at a path. If nothing is there, the answer is a problem, whose status is 404. */
public interface QueryAnswers {

    JsonNode get(String path);
}
