package org.assistants4j.service;

import java.util.Optional;

/**
 * A note: the {@code [1]} in a text stands for the citation of number 1.
 *
 * @param number from 1
 * @param fileName the name of the file, or its id when the file is no more and nothing tells its
 *     name
 * @param quote the cited words, where the server tells them
 */
public record Citation(int number, String fileId, String fileName, Optional<String> quote) {}
