package org.assistants4j.liberty.inprocess;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was asked within a transaction.
 *
 * @param before the transaction that was active before the question
 * @param after the one that was active after it
 * @param outcome the status with which that ended
 */
public record Asked(
    String conversation, String answer, Object before, Object after, AtomicInteger outcome) {}
