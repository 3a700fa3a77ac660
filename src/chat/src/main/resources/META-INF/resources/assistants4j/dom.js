const SVG = "http://www.w3.org/2000/svg";

const SHAPES = {
  attach: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.8 17a1.7 1.7 0 0 1-2.4-2.4l7.7-7.6",
  close: "M6 6l12 12M18 6 6 18",
  copy: "M9 9h10v11H9zM5 15V4h10",
  down: "M12 5v14M6 13l6 6 6-6",
  file: "M7 3h7l5 5v13H7zM14 3v5h5",
  list: "M4 7h16M4 12h16M4 17h10",
  plus: "M12 5v14M5 12h14",
  rename: "M4 20h4L19 9l-4-4L4 16z",
  remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
};

/**
 * An element with attributes, listeners and children:
 * `h("button.quiet", { type: "button", onclick: start }, "New chat")`. What is null or false is left out.
 */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) {
    element.classList.add(...classes);
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(shape) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.dataset.icon = shape;
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[shape]);
  svg.append(path);
  return svg;
}

/** A button that shows an icon alone and says its name to those who do not see it. */
export function iconButton(shape, label, onclick, more = {}) {
  return h("button.icon", { type: "button", "aria-label": label, title: label, onclick, ...more }, icon(shape));
}

/** A button that copies what `text` gives, and says so for a moment. */
export function copyButton(label, text) {
  const word = h("span", {}, "Copy");
  const button = h("button.copy", { type: "button", "aria-label": label }, icon("copy"), word);
  button.addEventListener("click", async () => {
    word.textContent = (await copied(text(), button)) ? "Copied" : "Not copied";
    button.setAttribute("aria-label", word.textContent);
    setTimeout(() => {
      word.textContent = "Copy";
      button.setAttribute("aria-label", label);
    }, 2000);
  });
  return button;
}

/** Bytes for a person: `20 MB`, `1.5 MB`, `12 kB`. */
export function sizeOf(bytes) {
  const [unit, name] = bytes >= 1_048_576 ? [1_048_576, "MB"] : [1024, "kB"];
  const amount = bytes / unit;
  return `${amount >= 10 ? Math.round(amount) : Math.max(0.1, Math.round(amount * 10) / 10)} ${name}`;
}

async function copied(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // There is no clipboard on plain http, but an older way to it.
    const area = h("textarea.unseen", { "aria-hidden": "true" });
    area.value = text;
    button.after(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    button.focus();
    return done;
  }
}
