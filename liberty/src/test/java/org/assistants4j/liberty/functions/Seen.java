package org.assistants4j.liberty.functions;

/**
 * What a function finds on its thread.
 *
 * @param named whether the application's names can be looked up
 * @param loaded whether the application's classes can be
 */
public record Seen(String thread, String caller, boolean named, boolean loaded) {}
