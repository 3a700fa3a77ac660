package org.assistants4j.liberty;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

/** The chat page in a browser's tab: what is on it and what a person does there. */
record ChatPage(Page tab) {

  void ask(String question) {
    say(question);
    assertThat(notice()).isHidden();
    assertThat(messages().last()).containsText("You wrote: ");
  }

  void say(String message) {
    assertThat(send()).isEnabled();
    input().fill(message);
    send().click();
    assertThat(send()).isEnabled();
  }

  void retryAnswers(String question) {
    tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry")).click();
    assertThat(send()).isEnabled();
    assertThat(messages()).hasCount(2);
    assertThat(messages().first()).hasText(question);
    assertThat(messages().last()).containsText("You wrote: \"" + question + "\"");
    assertThat(notice()).isHidden();
  }

  void failOnce(Route.FulfillOptions failure) {
    tab.route("**/api/chat", route -> route.fulfill(failure), new Page.RouteOptions().setTimes(1));
  }

  static Route.FulfillOptions events(String events) {
    return new Route.FulfillOptions().setContentType("text/event-stream").setBody(events);
  }

  Locator input() {
    return tab.getByLabel("Your message");
  }

  Locator send() {
    return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"));
  }

  Locator newChat() {
    return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New chat"));
  }

  Locator notice() {
    return tab.locator("#notice");
  }

  Locator heading(String name) {
    return tab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator messages() {
    return tab.locator("#log .text");
  }
}
