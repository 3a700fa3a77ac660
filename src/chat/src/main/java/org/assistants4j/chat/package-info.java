/**
 * A chat endpoint for the browser: {@code /api/chat} of the application that carries this jar.
 *
 * <p>The thread is remembered in the HTTP session and never told to the browser.
 */
@NullMarked
package org.assistants4j.chat;

import org.jspecify.annotations.NullMarked;
