/** What the chat endpoint sends: records, and how they become JSON. */
@NullMarked
package org.assistants4j.chat.wire;

import org.jspecify.annotations.NullMarked;
