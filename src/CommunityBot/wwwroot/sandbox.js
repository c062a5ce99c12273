// The few things of the Sandbox that only a browser can do. The page loads it; the form's component calls into it.

document.addEventListener("keydown", (event) => {
  // Enter sends, Shift+Enter begins a new line; Enter within an input method's composition is that method's own.
  const area = event.target;
  if (!area.matches?.(".composer textarea") || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  area.dispatchEvent(new Event("change", { bubbles: true }));
  area.form.requestSubmit();
});

document.addEventListener("click", (event) => {
  // Whoever has chosen a person or a conversation on a small screen wants to see it.
  const places = event.target.closest?.("a")?.closest("#places:popover-open");
  places?.hidePopover();
});

/** Opens the dialog, or greets the next form in an open one; the focus goes to the first thing to fill in. */
export function openDialog(dialog) {
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector(".input :is(input, select, textarea)") ?? dialog.querySelector("[type=submit]");
  first?.focus();
}

/** Closes the dialog. Its opener gets the focus back; where the opener is gone meanwhile, the composer gets it. */
export function closeDialog(dialog) {
  if (dialog.open) dialog.close();
  if (document.activeElement === document.body) document.querySelector(".composer textarea")?.focus();
}

export function focusOnMistake(dialog) {
  dialog.querySelector(".is-wrong :is(input, select, textarea)")?.focus();
}
