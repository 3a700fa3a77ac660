package org.assistants4j.liberty.host;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Hands a guest's question on. */
@Path("/reception")
public class Reception {
  @Inject Concierge concierge;

  @GET
  public String ask(@QueryParam("question") String question) {
    return concierge.ask(question);
  }
}
