const NEAR = 48;

/** Keeps the end in view, but only for whoever is there. */
export class Follow {
  #scroller;
  #jump;
  #on = true;

  /** @param jump a button that is there while the end is not in view */
  constructor(scroller, content, jump) {
    this.#scroller = scroller;
    this.#jump = jump;
    scroller.addEventListener("scroll", () => this.#note(), { passive: true });
    jump.addEventListener("click", () => {
      this.toEnd();
      scroller.focus();
    });
    const sizes = new ResizeObserver(() => this.update());
    sizes.observe(scroller);
    sizes.observe(content);
  }

  /** Goes to the end where it is followed; else offers to. */
  update() {
    if (this.#on) {
      this.#scroller.scrollTop = this.#scroller.scrollHeight;
    }
    this.#jump.hidden = this.#below() <= NEAR;
  }

  toEnd() {
    this.#on = true;
    this.update();
  }

  /** Does what changes the content above, while that in view stays where it is. */
  keepPlace(change) {
    const below = this.#scroller.scrollHeight - this.#scroller.scrollTop;
    change();
    this.#scroller.scrollTop = this.#scroller.scrollHeight - below;
  }

  #below() {
    return this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight;
  }

  #note() {
    this.#on = this.#below() <= NEAR;
    this.#jump.hidden = this.#on;
  }
}
