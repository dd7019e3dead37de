// Everything works without this script; with it, a period is shown without leaving the page and the days have a picture.
import htmx from "htmx.org/dist/htmx.esm.js";
import "./js/confirm.js";
import "./js/copy.js";
import "./js/drop.js";
import { drawAll, redrawAll } from "./chart.js";

window.htmx = htmx;

document.addEventListener("htmx:beforeSwap", (event) => {
  // The session ended meanwhile: the whole page, not a part of it, goes to the sign-in.
  const answered = event.detail.xhr.responseURL;
  if (answered && new URL(answered).pathname === "/sign-in") {
    event.detail.shouldSwap = false;
    window.location.assign(answered);
  }
});

const offline = (shown) => {
  const notice = document.getElementById("offline");
  if (notice) {
    notice.hidden = !shown;
  }
};
document.addEventListener("htmx:sendError", () => offline(true));
document.addEventListener("htmx:afterOnLoad", () => offline(false));
document.addEventListener("htmx:afterSettle", drawAll);
document.addEventListener("htmx:afterSettle", (event) => {
  // The page was changed in place: whoever uses the keyboard or a screen reader goes on at its beginning.
  if (event.detail.elt.id === "content") {
    document.getElementById("content").focus({ preventScroll: true });
  }
});

window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
window.addEventListener("resize", redrawAll);
window.addEventListener("beforeprint", redrawAll);
window.addEventListener("afterprint", redrawAll);
// Labels are measured in the page's own type, so wait for it.
document.fonts.ready.then(drawAll);

// A password that one can see is typed right, with Telex on or off.
document.querySelectorAll("[data-shows]").forEach((button) => {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  });
});
