package org.assistants4j.liberty.injected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.assistants4j.function.Function;
import org.assistants4j.service.Conversation;

/** Tells where it was called. */
@ApplicationScoped
public class Whereabouts {
  @Inject Conversation conversation;
  @Inject Principal caller;
  @Inject Notepad notepad;

  @Function
  public String where() throws NamingException {
    Object names = InitialContext.doLookup("java:comp/UserTransaction");
    return String.join(
        " / ",
        conversation.id(),
        caller.getName(),
        "request " + notepad.lines(),
        names == null ? "unmanaged" : "managed");
  }
}
