// Filters, chips, order and pages change the results in place; the address follows, and the links work without this.
"use strict";
(() => {
  const parts = ["notes", "summary", "filtered", "list", "filters"];
  const results = document.getElementById("results");
  if (!results) return;
  let loading = null;

  const openFacets = panel => [...panel.querySelectorAll("details[open]")].map(d => d.closest("section").getAttribute("aria-labelledby"));

  function put(next) {
    const open = openFacets(document.getElementById("filters"));
    for (const part of parts) document.getElementById(part).replaceChildren(...next.getElementById(part).childNodes);
    for (const id of open) document.querySelector(`[aria-labelledby="${CSS.escape(id)}"] details`)?.setAttribute("open", "");
    const form = document.querySelector("form[role=search]");
    const hidden = next.querySelectorAll("form[role=search] input[type=hidden]");
    for (const input of form.querySelectorAll("input[type=hidden]")) input.remove();
    form.append(...hidden);
    document.getElementById("q").value = next.getElementById("q").value;
    document.title = next.title;
    for (const id of ["theme"]) document.getElementById(id).href = next.getElementById(id).href;
    document.querySelector("a.tool[hreflang]").href = next.querySelector("a.tool[hreflang]").href;
    document.getElementById("status").textContent = document.getElementById("count").textContent;
  }

  async function load(address, { push, focus, top }) {
    loading?.abort();
    loading = new AbortController();
    results.classList.add("busy");
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: loading.signal, headers: { Accept: "text/html" } });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!next.getElementById("results")) throw new Error("no results");
      put(next);
      if (push) history.pushState(null, "", address);
    } catch (error) {
      if (error.name === "AbortError") return;
      location.assign(address);
      return;
    }
    results.classList.remove("busy");
    results.removeAttribute("aria-busy");
    if (top) {
      scrollTo({ top: 0 });
      document.querySelector(".hit h2 a")?.focus({ preventScroll: true });
    } else if (focus) {
      (document.querySelector(`[data-focus="${CSS.escape(focus)}"]`) ?? document.querySelector("#filters:popover-open .close") ?? document.getElementById("main")).focus({ preventScroll: true });
    }
  }

  const isSearch = address => address.origin === location.origin && address.pathname === location.pathname;

  results.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!isSearch(new URL(link.href))) return;
    event.preventDefault();
    load(link.href, { push: true, focus: link.dataset.focus ?? "none", top: Boolean(link.closest(".pager")) });
  });

  results.addEventListener("submit", event => {
    const form = event.target.closest("form.years");
    if (!form) return;
    event.preventDefault();
    load(`${form.action}?${new URLSearchParams(new FormData(form))}`, { push: true, focus: "none" });
  });

  addEventListener("popstate", () => load(location.href, { push: false }));
})();
