"use strict";
(() => {
  const root = document.documentElement;
  const $ = id => document.getElementById(id);
  const rows = [...document.querySelectorAll("tbody tr[id]")];
  const documents = [...document.querySelectorAll("section.document")];
  const filters = [...document.querySelectorAll("[data-filter]")];
  const texts = new Map();
  let current = -1;

  // Preferences last as long as the tab; a browser may forbid even that for local files.
  const stored = (name, value) => {
    try {
      if (value !== undefined) sessionStorage.setItem("msctext-" + name, value);
      return sessionStorage.getItem("msctext-" + name);
    } catch {
      return null;
    }
  };

  const textOf = row => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };

  function apply() {
    const wanted = filters.filter(f => f.getAttribute("aria-pressed") === "true").map(f => f.dataset.filter);
    const query = $("search").value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = (wanted.length === 0 || wanted.some(w => row.classList.contains(w))) && (query === "" || textOf(row).includes(query));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const narrowed = wanted.length > 0 || query !== "";
    for (const section of documents) {
      section.hidden = narrowed && !section.querySelector("tbody tr[id]:not([hidden])");
      for (const table of section.querySelectorAll(".part")) table.hidden = narrowed && !table.querySelector("tbody tr[id]:not([hidden])");
    }
    $("count").textContent = narrowed ? `${shown} of ${rows.length} rows` : `${rows.length} rows`;
    $("empty").hidden = shown > 0 || rows.length === 0;
  }

  function toggle(button) {
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply();
  }

  function script(name) {
    root.dataset.zh = name;
    for (const button of document.querySelectorAll("[data-to]")) button.setAttribute("aria-pressed", String(button.dataset.to === name));
    stored("zh", name);
  }

  function theme(name) {
    root.dataset.theme = name;
    stored("theme", name);
  }

  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

  // A permalink is followed whatever the filters hide.
  function follow() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && $(id);
    const row = target && target.closest("tbody tr[id]");
    if (row && row.hidden) {
      for (const filter of filters) filter.setAttribute("aria-pressed", "false");
      $("search").value = "";
      apply();
    }
    if (target) {
      reveal(target, "start");
      if (row) select(rows.indexOf(row), false);
    }
  }

  // Rows out of sight have an assumed height; as those on the way get their own, the place is taken up again.
  function reveal(element, block, tries = 8) {
    const before = element.getBoundingClientRect().top;
    element.scrollIntoView({ block });
    if (tries > 0) {
      requestAnimationFrame(() => {
        if (Math.abs(element.getBoundingClientRect().top - before) > 1) reveal(element, block, tries - 1);
      });
    }
  }

  function select(index, scroll) {
    if (rows[current]) rows[current].classList.remove("current");
    current = index;
    rows[current].classList.add("current");
    if (scroll) {
      reveal(rows[current], "center");
      const mark = rows[current].querySelector(".f") || rows[current].querySelector(".id");
      mark.focus({ preventScroll: true });
    }
  }

  function step(direction) {
    for (let i = current + direction; i >= 0 && i < rows.length; i += direction) {
      if (!rows[i].hidden && rows[i].classList.contains("flagged")) return select(i, true);
    }
  }

  // The counterparts of an anchor light up in both texts of its row.
  function link(anchor, on) {
    for (const other of anchor.closest("tr").querySelectorAll(`[data-k="${CSS.escape(anchor.dataset.k)}"]`)) other.classList.toggle("on", on);
  }

  function nextAnchor() {
    const row = rows[current];
    const anchors = row ? [...row.querySelectorAll(".en .k")] : [];
    if (anchors.length > 0) anchors[(anchors.indexOf(document.activeElement) + 1) % anchors.length].focus();
  }

  function items(mark) {
    return mark.dataset.f.split(" ").map($).filter(Boolean);
  }

  function explain(mark) {
    const box = mark.getBoundingClientRect();
    const bubble = $("bubble");
    bubble.textContent = mark.dataset.say;
    bubble.hidden = false;
    bubble.style.left = Math.max(8, Math.min(box.left + scrollX, scrollX + root.clientWidth - bubble.offsetWidth - 8)) + "px";
    bubble.style.top = box.bottom + scrollY + 6 + "px";
    for (const item of items(mark)) item.classList.add("on");
  }

  function quiet(mark) {
    $("bubble").hidden = true;
    for (const item of items(mark)) item.classList.remove("on");
  }

  function enter(event) {
    const anchor = event.target.closest(".k");
    const mark = event.target.closest(".f");
    if (anchor) link(anchor, true);
    if (mark) explain(mark);
  }

  function leave(event) {
    const anchor = event.target.closest(".k");
    const mark = event.target.closest(".f");
    if (anchor) link(anchor, false);
    if (mark) quiet(mark);
  }

  // The bubble replaces the tooltip that serves where there is no script.
  for (const mark of document.querySelectorAll(".f")) {
    mark.dataset.say = mark.title;
    mark.removeAttribute("title");
  }

  for (const type of ["mouseover", "focusin"]) document.addEventListener(type, enter);
  for (const type of ["mouseout", "focusout"]) document.addEventListener(type, leave);
  document.addEventListener("click", event => {
    const mark = event.target.closest(".f");
    if (mark) {
      event.preventDefault();
      mark.focus();
      explain(mark);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
    if (event.target.closest("input")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const keys = {
      j: () => step(1),
      k: () => step(-1),
      a: nextAnchor,
      f: () => toggle(filters[0]),
      l: () => toggle(filters[1]),
      n: () => toggle(filters[2]),
      s: () => script({ org: "hans", hans: "hant", hant: "org" }[root.dataset.zh]),
      d: () => theme(isDark() ? "light" : "dark"),
      "/": () => $("search").focus(),
      "?": () => $("help").showModal(),
    };
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  for (const filter of filters) filter.addEventListener("click", () => toggle(filter));
  for (const button of document.querySelectorAll("[data-to]")) button.addEventListener("click", () => script(button.dataset.to));
  $("search").addEventListener("input", apply);
  $("theme").addEventListener("click", () => theme(isDark() ? "light" : "dark"));
  $("keys").addEventListener("click", () => $("help").showModal());
  $("close").addEventListener("click", () => $("help").close());
  addEventListener("hashchange", follow);

  if (stored("theme")) root.dataset.theme = stored("theme");
  script(stored("zh") || "org");
  $("bar").hidden = false;
  apply();
  follow();
})();
