package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

/** The chat in a browser's tab: what is on it and what a person does there. */
record ChatPage(Page tab) {

  /** Says it and waits until all of the answer is there. */
  void ask(String question) {
    say(question);
    answered();
    assertThat(notice()).isHidden();
  }

  void say(String message) {
    assertThat(send()).isVisible();
    input().fill(message);
    send().click();
  }

  /** Waits until nothing is under way. */
  void answered() {
    assertThat(send()).isVisible();
    assertThat(log()).hasAttribute("aria-busy", "false");
  }

  void retry() {
    button("Retry").click();
    answered();
    assertThat(notice()).isHidden();
  }

  /** The next question is answered with this in place of what the server says. */
  void answerOnce(Route.FulfillOptions answer) {
    tab.route("**/api/chat", route -> route.fulfill(answer), new Page.RouteOptions().setTimes(1));
  }

  static Route.FulfillOptions events(String events) {
    return new Route.FulfillOptions().setContentType("text/event-stream").setBody(events);
  }

  /** A stream that starts, and ends with this event. */
  static Route.FulfillOptions ending(String event, String json) {
    return events("event: started\ndata: {}\n\nevent: %s\ndata: %s\n\n".formatted(event, json));
  }

  static Route.FulfillOptions json(String body) {
    return new Route.FulfillOptions().setContentType("application/json").setBody(body);
  }

  /** Whether anything is wider than the place it has. */
  boolean scrollsSideways() {
    return (boolean)
        tab.locator(".scroller")
            .evaluate(
                """
                scroller => [document.documentElement, scroller]
                  .some(each => each.scrollWidth > each.clientWidth)
                """);
  }

  /** Waits until the picture of this name is to be seen. */
  void shows(String picture) {
    tab.waitForCondition(
        () ->
            (boolean)
                tab.locator("img[alt='" + picture + "']")
                    .evaluate("image => image.complete && image.naturalWidth > 0"));
  }

  Locator input() {
    return tab.getByLabel("Your message");
  }

  Locator send() {
    return button("Send");
  }

  Locator stop() {
    return button("Stop");
  }

  Locator newChat() {
    return button("New chat");
  }

  Locator button(String name) {
    return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  Locator chooser() {
    return tab.locator("input[type=file]");
  }

  Locator notice() {
    return tab.locator(".notice");
  }

  Locator heading(String name) {
    return tab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator log() {
    return tab.getByRole(AriaRole.LOG);
  }

  Locator messages() {
    return tab.locator(".message .text");
  }

  Locator lastAnswer() {
    return tab.locator(".message.assistant").last();
  }
}
