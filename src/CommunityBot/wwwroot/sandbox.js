// The few things of the Sandbox that only a browser can do. The page loads it; the form's component calls into it.

document.addEventListener("keydown", (event) => {
  // Enter sends, Shift+Enter begins a new line; Enter within an input method's composition is that method's own.
  const area = event.target;
  if (!area.matches?.(".composer textarea") || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  area.dispatchEvent(new Event("change", { bubbles: true }));
  area.form.requestSubmit();
});

// Whoever reads further up gets a way back down. The list runs from its end, so that its top is a negative number.
document.addEventListener(
  "scroll",
  ({ target }) => {
    if (target.matches?.(".scroll")) target.parentElement.toggleAttribute("data-up", target.scrollTop < -240);
  },
  true,
);

document.addEventListener("click", (event) => {
  const down = event.target.closest?.(".to-newest");
  if (down) showNewest(down.parentElement.querySelector(".scroll"));

  // Whoever has chosen a person or a conversation on a small screen wants to see it.
  const places = event.target.closest?.("a")?.closest("#places:popover-open");
  places?.hidePopover();
});

// A server that was started anew doesn't know this page any more; all that was said is still there, so load it again.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", async ({ detail }) => {
  if (detail.state === "rejected") location.reload();
  if (detail.state !== "failed") return;
  while (!(await fetch(location.href).catch(() => null))?.ok) await new Promise((done) => setTimeout(done, 2000));
  location.reload();
});

/** Scrolls down to the newest message. */
export function showNewest(scroll) {
  scroll.scrollTop = 0;
}

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
