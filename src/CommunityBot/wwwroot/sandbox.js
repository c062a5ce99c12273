// The few things of the Sandbox that only a browser can do.

/** Enter sends, Shift+Enter begins a new line; Enter within an input method's composition is the method's own. */
export function sendOnEnter(area) {
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    area.dispatchEvent(new Event("change", { bubbles: true }));
    area.form.requestSubmit();
  });
}

/** Opens the dialog, or greets the next form in an open one; the focus goes to the first thing to fill in. */
export function openDialog(dialog) {
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector(".dialog-body :is(input, select, textarea)") ?? dialog.querySelector("[type=submit]");
  first?.focus();
}

/** Closes the dialog. Its opener gets the focus back; where the opener is gone meanwhile, the composer gets it. */
export function closeDialog(dialog) {
  if (dialog.open) dialog.close();
  if (document.activeElement === document.body) document.getElementById("words")?.focus();
}

export function focusOnMistake(dialog) {
  dialog.querySelector(".is-wrong :is(input, select, textarea)")?.focus();
}

export function closePlaces() {
  const places = document.getElementById("places");
  if (places?.matches(":popover-open")) places.hidePopover();
}
