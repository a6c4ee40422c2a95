// Words that stand for each other light up together, and so do a mark and what was found there.
"use strict";
(() => {
  function light(event, on) {
    const word = event.target.closest?.(".k");
    const mark = event.target.closest?.(".f");
    if (word) {
      for (const other of word.closest(".row").querySelectorAll(`[data-k="${CSS.escape(word.dataset.k)}"]`)) other.classList.toggle("on", on);
    }
    if (mark) document.querySelector(mark.getAttribute("href"))?.classList.toggle("on", on);
  }

  for (const type of ["mouseover", "focusin"]) document.addEventListener(type, event => light(event, true));
  for (const type of ["mouseout", "focusout"]) document.addEventListener(type, event => light(event, false));
})();
