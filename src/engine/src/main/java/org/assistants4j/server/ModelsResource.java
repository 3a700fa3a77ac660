package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.Model;
import org.assistants4j.api.ModelList;
import org.assistants4j.api.ModelsApi;

/** Models over HTTP. */
@RequestScoped
@Path("/models")
public class ModelsResource implements ModelsApi {
  @Inject Caller caller;

  @Override
  public ModelList list() {
    return caller.api().models().list();
  }

  @Override
  public Model retrieve(String model) {
    return caller.api().models().retrieve(model);
  }
}
