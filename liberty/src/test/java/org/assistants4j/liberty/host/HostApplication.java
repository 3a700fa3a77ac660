package org.assistants4j.liberty.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Takes whatever endpoint or provider the server finds in the WAR. */
@ApplicationPath("/app")
public class HostApplication extends Application {}
