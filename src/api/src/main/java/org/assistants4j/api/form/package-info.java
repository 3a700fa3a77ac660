/** What forms of files say: the same reading for the API and for the chat. */
@NullMarked
package org.assistants4j.api.form;

import org.jspecify.annotations.NullMarked;
