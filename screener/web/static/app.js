// Small helps; every page works without them.
"use strict";

// The reader's time zone, for the first log-in.
for (const field of document.querySelectorAll("[data-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}
