package org.assistants4j.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An OpenAI-compatible server that answers each request by what it says, and knows how many of its
 * connections are open: unlike {@link StubModelServer} it notices a client that goes away while it
 * is silent itself.
 */
public final class SocketModelServer implements AutoCloseable {
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Function<String, StubReply> replies;

  /**
   * @param replies to the bodies of requests; one that holds does so until its client goes
   */
  public SocketModelServer(Function<String, StubReply> replies) {
    this.replies = replies;
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    threads.submit(this::accept);
  }

  /** The base for clients. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /** Connections that are open now. */
  public int open() {
    return open.get();
  }

  /** Requests so far. */
  public int answered() {
    return answered.get();
  }

  private Void accept() throws IOException {
    while (true) {
      Socket socket = server.accept();
      open.incrementAndGet();
      threads.submit(() -> serve(socket));
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Connection connection = new Connection(socket);
      StubReply reply = replies.apply(connection.request());
      answered.incrementAndGet();
      reply.send(connection);
    } catch (IOException gone) {
      // The client went away, as many of these tests want it to.
    } finally {
      open.decrementAndGet();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Connection implements StubReply.Wire {
    private final Socket socket;
    private final BufferedReader in;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** The body; in these tests all of it is ASCII. */
    String request() throws IOException {
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      char[] body = new char[length];
      for (int read = 0; read < length; ) {
        int more = in.read(body, read, length - read);
        if (more < 0) {
          throw new IOException("The request broke off.");
        }
        read += more;
      }
      return new String(body);
    }

    @Override
    public void begin(int status, Map<String, String> headers, long length) throws IOException {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Stub\r\n");
      headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      write(head + "Connection: close\r\n\r\n");
    }

    @Override
    public void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    @Override
    public void hold() throws IOException {
      if (in.read() < 0) {
        throw new IOException("The client went away.");
      }
    }
  }
}
