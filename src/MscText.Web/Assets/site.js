// What every page has: light or dark, copying, keys.
"use strict";
(() => {
  const root = document.documentElement;
  const { base, copied } = document.body.dataset;
  root.classList.add("js");

  // The link behind it does the same without scripts, but loads the page again.
  document.getElementById("theme").addEventListener("click", event => {
    event.preventDefault();
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    document.cookie = `msctext-theme=${root.dataset.theme}; path=${base.replace(/(.)\/$/, "$1")}; max-age=31536000; samesite=lax`;
  });

  const say = text => {
    document.getElementById("status").textContent = text;
  };

  document.addEventListener("click", async event => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const label = button.textContent;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = copied;
    say(copied);
    setTimeout(() => { button.textContent = label; }, 2000);
  });

  // Back to the very page and filters where the document was chosen; the link itself knows the query only.
  document.querySelector(".back a")?.addEventListener("click", event => {
    const from = document.referrer && new URL(document.referrer);
    if (from && from.origin === location.origin && from.pathname === event.target.pathname && history.length > 1) {
      event.preventDefault();
      history.back();
    }
  });

  // j and k go through the hits of a search, or through the rows of a text in which something was found.
  let current = null;
  const step = direction => {
    const stops = [...document.querySelectorAll(".hit, .row:is(.has-error, .has-warning, .has-info)")].filter(s => s.checkVisibility());
    const at = stops.indexOf(current);
    const next = stops[at < 0 ? (direction > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + direction, 0), stops.length - 1)];
    if (!next) return;
    if (current) current.classList.remove("current");
    current = next;
    current.classList.add("current");
    current.scrollIntoView({ block: "nearest" });
    current.querySelector("h2 a, a.f, .findings li")?.focus({ preventScroll: true });
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest("input:not([type=radio]), textarea")) return;
    const keys = { j: () => step(1), k: () => step(-1), "/": () => document.getElementById("q").focus() };
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
