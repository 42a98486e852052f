// Small helps; every page works without them.
"use strict";

// The reader's time zone, for the first log-in.
for (const field of document.querySelectorAll("[data-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}

// Follow an upload; when it has moved on, show its page anew.
for (const box of document.querySelectorAll("[data-events]")) {
  const source = new EventSource(box.dataset.events);
  let state = "";
  source.onmessage = (event) => {
    const now = JSON.parse(event.data);
    if (state && now.state !== state) { source.close(); location.reload(); return; }
    state = now.state;
    let past = Boolean(now.step);
    for (const item of box.querySelectorAll("[data-step]")) {
      if (item.dataset.step === now.step) { past = false; item.setAttribute("aria-current", "step"); item.className = ""; }
      else { item.removeAttribute("aria-current"); item.className = past ? "past" : ""; }
    }
    if (["ready", "unreadable", "done", "failed", "cancelled"].includes(now.state)) { source.close(); location.reload(); }
  };
}

// Drop a file where it can be chosen.
for (const box of document.querySelectorAll("[data-drop]")) {
  const input = box.querySelector("input[type=file]");
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("over"); });
  box.addEventListener("dragleave", () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("over");
    if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; }
  });
}
