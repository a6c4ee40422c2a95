// Suggestions while typing: a combobox with a list (WAI-ARIA Authoring Practices). Without it the box is a plain one.
"use strict";
(() => {
  const Delay = 120;
  const box = document.getElementById("q");
  const list = document.createElement("div");
  let asked = null;
  let timer = 0;
  let active = -1;
  let typed = "";

  list.id = "q-options";
  list.className = "options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector("label[for=q]").textContent);
  box.closest(".box").append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    box.setAttribute(name, value);
  }

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    active = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) {
      box.removeAttribute("aria-activedescendant");
      box.value = typed;
    } else {
      const option = options()[index];
      box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
      box.value = option.dataset.query;
    }
  }

  function element(name, className, text, lang) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (lang) made.lang = lang;
    made.textContent = text;
    return made;
  }

  const langOf = text => (/[\u3400-\u9fff]/.test(text) ? "zh" : "en");

  // What is new in an option stands out, not what was typed anyway.
  function sharedLength(query) {
    let length = 0;
    while (length < typed.length && query.charAt(length).toLowerCase() === typed.charAt(length).toLowerCase()) length++;
    return length;
  }

  // Texts go in as texts: none of them becomes markup.
  function show(completions) {
    list.replaceChildren(...completions.map((completion, i) => {
      const { query, gloss, documents } = completion;
      const { start, length } = completion.completed;
      const from = Math.min(Math.max(start, sharedLength(query)), start + length);
      const option = element("div");
      const words = element("span", "", "", langOf(query));
      option.id = "q-option-" + i;
      option.dataset.query = query;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      words.append(query.slice(0, from), element("b", "", query.slice(from, start + length)), query.slice(start + length));
      option.append(words);
      if (gloss) option.append(element("span", "gloss", gloss, langOf(gloss)));
      option.append(element("span", "n", documents.toLocaleString("en")));
      return option;
    }));
    active = -1;
    list.hidden = completions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
  }

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    typed = box.value;
    if (typed.trim() === "") return close();
    try {
      const answer = await fetch(`${document.body.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      const completions = answer.ok ? (await answer.json()).completions : [];
      if (document.activeElement === box) show(completions);
    } catch (error) {
      // Typing on stops the question before; and without the network there are no suggestions, but the form still works.
      if (error.name !== "AbortError") close();
    }
  }

  box.addEventListener("input", event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, Delay);
  });
  box.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, Delay);
  });
  box.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === "Escape") {
      if (!list.hidden) {
        event.preventDefault();
        choose(-1);
        close();
      }
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(active + step >= count ? -1 : active + step < -1 ? count - 1 : active + step);
    } else if (event.key === "Enter" || event.key === "Tab") {
      clearTimeout(timer);
      asked?.abort();
      close();
    }
  });
  box.addEventListener("blur", () => {
    clearTimeout(timer);
    asked?.abort();
    close();
  });

  // Before the box loses the focus, and with it the list.
  list.addEventListener("pointerdown", event => {
    const option = event.target.closest("[role=option]");
    event.preventDefault();
    if (option) {
      box.value = option.dataset.query;
      close();
      box.form.requestSubmit();
    }
  });
})();
