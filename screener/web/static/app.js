// Small helps; every page works without them.
"use strict";

// The reader's time zone, for a new account and the first log-in.
for (const field of document.querySelectorAll("[data-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}

// On a narrow screen the areas scroll; show the one that we are in.
for (const here of document.querySelectorAll("nav.areas [aria-current]")) {
  here.scrollIntoView({ block: "nearest", inline: "center" });
}

// A form that is on its way is not sent again by a second click: a remark would be kept twice, and
// one's own decision refused as somebody else's. A minute is as long as a busy store may take; who
// stopped the page and changes something can send that.
const PATIENCE = 60_000;
let sent = -PATIENCE;
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") { return; }
  if (event.timeStamp - sent < PATIENCE) { event.preventDefault(); event.stopPropagation(); } else { sent = event.timeStamp; }
}, true);
for (const again of ["input", "pageshow"]) { window.addEventListener(again, () => { sent = -PATIENCE; }); }

// Follow an upload; when it has moved on, show its page anew.
for (const box of document.querySelectorAll("[data-events]")) {
  const source = new EventSource(box.dataset.events);
  let state = "";
  source.onmessage = (event) => {
    const now = JSON.parse(event.data);
    if (state && now.state !== state) { source.close(); location.reload(); return; }
    state = now.state;
    for (const said of box.querySelectorAll("[data-said]")) { said.textContent = now.step; }
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

// Single keys can be switched off: to whoever dictates, letters of a word would be keys.
const KEYS = "screener-keys";
const leave = (event, fields) => localStorage.getItem(KEYS) === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches(fields);
for (const box of document.querySelectorAll("[data-keys-on]")) {
  box.checked = localStorage.getItem(KEYS) !== "off";
  box.addEventListener("change", () => localStorage.setItem(KEYS, box.checked ? "on" : "off"));
  box.closest("[hidden]").hidden = false;
}

// The queue by keyboard: j and k move, x chooses, Enter opens.
for (const form of document.querySelectorAll("[data-keys]")) {
  const rows = [...form.querySelectorAll("[data-row]")];
  let place = -1;
  const go = (to) => {
    if (rows[place]) { rows[place].classList.remove("here"); }
    place = Math.max(0, Math.min(rows.length - 1, to));
    rows[place].classList.add("here");
    rows[place].querySelector("a").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (leave(event, "input[type=search], textarea, select")) { return; }
    if (event.key === "j") { go(place + 1); }
    else if (event.key === "k") { go(place - 1); }
    else if (event.key === "x" && rows[place]) { const box = rows[place].querySelector("input[name=case]"); if (box) { box.checked = !box.checked; } }
    else { return; }
    event.preventDefault();
  });
  const all = form.querySelector("[data-all]");
  if (all) { all.closest("[hidden]").hidden = false; all.addEventListener("change", () => { for (const box of form.querySelectorAll("input[name=case]")) { box.checked = all.checked; } }); }
}

// What was typed and chosen is there again when the act was refused, or had to wait for a log-in:
// but not a case that has changed since, which is to be looked at again. Who logs in instead, at a
// machine that is shared, finds none of it.
const WHO = document.querySelector("[data-who]")?.dataset.who;
const MINE = `screener-typed ${WHO} `;
const TYPED = MINE + location.pathname;
for (const key of WHO ? Object.keys(sessionStorage) : []) {
  if (key.startsWith("screener-typed ") && !key.startsWith(MINE)) { sessionStorage.removeItem(key); }
}
const refused = document.querySelector("#main > .problem") || /\/login(\?|$)/.test(document.referrer);
for (const reason of document.querySelectorAll("textarea[name=reason]")) {
  const boxes = [...reason.form.querySelectorAll("input[type=checkbox][name=case]")];
  const typed = JSON.parse(sessionStorage.getItem(TYPED) || "{}");
  sessionStorage.removeItem(TYPED);
  if (refused) {
    reason.value = reason.value || typed.reason || "";
    for (const box of boxes) { box.checked = box.checked || Boolean(typed.cases?.includes(box.value)); }
  }
  reason.form.addEventListener("submit", () => {
    const cases = boxes.filter((box) => box.checked).map((box) => box.value);
    sessionStorage.setItem(TYPED, JSON.stringify({ reason: reason.value, cases }));
  });
}

// On a case: n opens the next one of the queue.
for (const link of document.querySelectorAll("a[data-next]")) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "n" && !leave(event, "input, textarea, select")) { link.click(); }
  });
}

// On a case: d and c lead to the reason, for the decision they stand for.
for (const button of document.querySelectorAll("[data-key]")) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== button.dataset.key || leave(event, "input, textarea, select")) { return; }
    event.preventDefault();
    const reason = button.form.querySelector("[name=reason]");
    if (reason.value.trim()) { button.focus(); } else { reason.focus(); }
  });
}
