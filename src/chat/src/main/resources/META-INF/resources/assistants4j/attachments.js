import { pause } from "./asking.js";
import { h, icon, iconButton, sizeOf } from "./dom.js";

/** Kinds of files that a hint names; all are said where the button is described. */
const SHOWN = 8;

/** Files for the next message: chosen, dropped or pasted, uploaded at once, shown as chips. */
export class Attachments {
  #endpoint;
  #say;
  #chips = new Map();
  #limits = { files: 0, fileBytes: 0, fileTypes: [], imageTypes: [] };
  chooser = h("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files" });
  element = h("ul.files.attached", { "aria-label": "Files to send", hidden: true });
  button = iconButton("attach", "Attach files", () => this.chooser.click(), { hidden: true });
  onchange = () => {};

  /** @param say tells those who do not see */
  constructor(endpoint, say) {
    this.#endpoint = endpoint;
    this.#say = say;
    this.chooser.addEventListener("change", () => {
      this.add([...this.chooser.files]);
      this.chooser.value = "";
    });
  }

  set limits(limits) {
    this.#limits = limits;
    this.button.hidden = this.#types().length === 0;
    this.button.title = `Attach files: ${this.rule}`;
    this.button.setAttribute("aria-description", this.rule);
    this.chooser.accept = this.#types().join(",");
  }

  /** What may be attached, in words. */
  get rule() {
    const { files, fileBytes } = this.#limits;
    return `at most ${files} files of ${sizeOf(fileBytes)} each; ${this.#endings().join(", ")}`;
  }

  /** The same in a line, while there are files or have been refused. */
  get hint() {
    if (this.#chips.size === 0) {
      return null;
    }
    const { files, fileBytes } = this.#limits;
    const kinds = this.#endings();
    const more = kinds.length > SHOWN ? ` and ${kinds.length - SHOWN} more kinds` : "";
    return `At most ${files} files of ${sizeOf(fileBytes)} each: ${kinds.slice(0, SHOWN).join(", ")}${more}.`;
  }

  get allowed() {
    return !this.button.hidden;
  }

  /** Whether the server has yet to get or to read one. */
  get underWay() {
    return [...this.#chips.values()].some(({ state }) => state === "uploading" || state === "reading");
  }

  /** The files that are there, which are of the message from now on. */
  take() {
    const files = [...this.#chips.values()].filter(({ file }) => file).map(({ file }) => file);
    this.#chips.forEach(chip => chip.element.remove());
    this.#chips.clear();
    this.#changed();
    return files;
  }

  restore(files) {
    files.forEach(file => this.#show(this.#chip(file), { ...file, state: "ready" }));
  }

  paste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0 && this.allowed) {
      event.preventDefault();
      this.add(files);
    }
  }

  /** Lets files be dropped on this element. */
  dropOn(element) {
    const over = on => element.classList.toggle("dropping", on);
    element.addEventListener("dragover", event => {
      if (this.allowed && event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        over(true);
      }
    });
    element.addEventListener("dragleave", event => element.contains(event.relatedTarget) || over(false));
    element.addEventListener("drop", event => {
      over(false);
      if (event.dataTransfer.files.length > 0) {
        event.preventDefault();
        this.add([...event.dataTransfer.files]);
      }
    });
  }

  add(files) {
    files.forEach(file => {
      const problem = this.#problem(file);
      problem ? this.#fail(this.#chip(file), problem) : this.#upload(file);
    });
  }

  #problem({ name, size, type }) {
    const { files, fileBytes, fileTypes, imageTypes } = this.#limits;
    const there = [...this.#chips.values()].filter(({ state }) => state !== "failed").length;
    if (!imageTypes.includes(type) && !fileTypes.some(end => name.toLowerCase().endsWith(end))) {
      return "This kind of file is not taken.";
    }
    if (size > fileBytes) {
      return `Larger than ${sizeOf(fileBytes)}.`;
    }
    return there >= files ? `No more than ${files} files for one message.` : null;
  }

  async #upload(file) {
    const chip = this.#chip(file);
    const stop = new AbortController();
    const bar = h("progress", { max: "1", value: "0", "aria-label": `Upload of ${file.name}` });
    chip.cancel = () => stop.abort();
    chip.note.replaceChildren(bar);
    this.#set(chip, "uploading");
    try {
      const there = await this.#endpoint.upload(file, part => (bar.value = part), stop.signal);
      if (stop.signal.aborted) {
        return;
      }
      await this.#show(chip, there);
    } catch (failure) {
      this.#fail(chip, failure.message);
    }
  }

  async #show(chip, file) {
    chip.file = file;
    this.#say(`${file.name} is attached.`);
    let now = file;
    while (now?.state === "reading" && this.#chips.has(chip.element)) {
      chip.note.textContent = "being read…";
      this.#set(chip, "reading");
      await pause(1000);
      now = (await this.#endpoint.files()).files.find(({ id }) => id === file.id);
    }
    chip.note.textContent = file.bytes ? sizeOf(file.bytes) : "";
    now?.state === "failed" ? this.#fail(chip, now.problem) : this.#set(chip, "ready");
  }

  #fail(chip, problem) {
    chip.note.textContent = problem ?? "It cannot be read.";
    this.#set(chip, "failed");
    this.#say(`${chip.name}: ${chip.note.textContent}`);
  }

  #chip({ name, size, bytes = size }) {
    const note = h("span.faint", {}, bytes ? sizeOf(bytes) : "");
    const chip = { name, note, file: null, state: "ready", cancel: () => {} };
    const remove = iconButton("close", `Remove ${name}`, () => this.#remove(chip));
    chip.element = h("li.chip", {}, icon("file"), h("span.name", {}, name), note, remove);
    this.#chips.set(chip.element, chip);
    this.element.append(chip.element);
    return chip;
  }

  #set(chip, state) {
    chip.state = state;
    chip.element.classList.toggle("failed", state === "failed");
    this.#changed();
  }

  #remove(chip) {
    chip.cancel();
    if (chip.file) {
      this.#endpoint.removeFile(chip.file.id).catch(failure => this.#say(failure.message));
    }
    this.#chips.delete(chip.element);
    chip.element.remove();
    this.#changed();
  }

  #changed() {
    this.element.hidden = this.#chips.size === 0;
    this.onchange();
  }

  #endings() {
    return [...this.#limits.fileTypes, ...this.#limits.imageTypes.map(type => `.${type.split("/")[1]}`)];
  }

  #types() {
    return [...this.#limits.fileTypes, ...this.#limits.imageTypes];
  }
}
