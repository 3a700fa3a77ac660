package org.assistants4j.engine.tool;

/**
 * A passage of a file.
 *
 * @param score 0 to 1
 */
public record Passage(String fileId, String fileName, double score, String text) {}
