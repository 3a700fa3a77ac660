package org.assistants4j.engine.store;

/**
 * An event in a run's journal.
 *
 * @param number its place, from 1 without gaps
 * @param data its payload as JSON
 */
public record JournalEntry(int number, String name, String data) {}
