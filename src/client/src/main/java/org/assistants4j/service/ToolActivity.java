package org.assistants4j.service;

/**
 * What an assistant does beside talking.
 *
 * @param id the id of the call; the same at its start and its end
 * @param type {@code function}, {@code file_search} or {@code code_interpreter}
 * @param name of the function; for the others as {@code type}
 * @param input the arguments of a function, the code of the interpreter; empty while not known
 * @param done whether it has ended
 */
public record ToolActivity(String id, String type, String name, String input, boolean done) {}
