// What pages remember, and the cards of names. The pages work without it.

// The switches: what a reader chose on one page holds on the next.
(() => {
  const key = (input) => `tei-tools-${input.name || input.id}`;
  const inputs = document.querySelectorAll("header.site input");
  try {
    for (const input of inputs) {
      const kept = localStorage.getItem(key(input));
      if (kept !== null) input.checked = input.type === "radio" ? kept === input.value : kept === "yes";
      input.addEventListener("change", () => localStorage.setItem(
        key(input), input.type === "radio" ? input.value : input.checked ? "yes" : "no"));
    }
  } catch {
    // a browser that keeps nothing for files: the switches still work on this page
  }
})();

// The cards: what the index says of a name, while it is pointed at or has the focus: in the margin
// where there is room, else over or under its lines.
// Each page of an index has a program beside it (people.js) that calls teiToolsCards with the facts
// of its entries, by address: label, details, count. It is asked for when one of them is.
(() => {
  const links = document.querySelectorAll("a.indexed[href]");
  if (!links.length) return;
  const facts = {}, asked = {};
  window.teiToolsCards = (more) => Object.assign(facts, more);
  const load = (link) => {
    const src = link.href.replace(/\.html#.*$/, ".js");
    return asked[src] ??= new Promise((done) => document.head.append(
      Object.assign(document.createElement("script"), { src, onload: done, onerror: done })));
  };

  const card = Object.assign(document.createElement("div"), { id: "card", hidden: true });
  card.setAttribute("role", "tooltip");
  document.body.append(card);
  let shown = null, wanted = null, waiting = 0;

  const fill = (link) => {
    const [, file, slug] = link.getAttribute("href").match(/([^/]+)#([^#]+)$/) || [];
    const lines = facts[`${file}#${slug}`];
    if (!lines) return false;
    const title = link.dataset.title ?? link.title;
    link.dataset.title = title;
    link.removeAttribute("title");
    card.replaceChildren(...[...lines, title].filter(Boolean).map((line) =>
      Object.assign(document.createElement("p"), { textContent: line })));
    return true;
  };

  const show = async (link) => {
    clearTimeout(waiting);
    if (shown === link) return;
    wanted = link;
    await load(link);
    if (wanted !== link || !fill(link)) return;
    hide();
    shown = link;
    link.setAttribute("aria-describedby", "card");
    card.hidden = false;
    const lines = [...link.getClientRects()], first = lines[0], last = lines.at(-1);
    const size = card.getBoundingClientRect(), width = document.documentElement.clientWidth;
    const column = link.closest("article").getBoundingClientRect();
    const beside = column.right + 12 + size.width + 4 <= width;
    const above = last.bottom + size.height + 8 > innerHeight && first.top > size.height;
    const top = beside ? Math.max(4, Math.min(first.top, innerHeight - size.height - 4))
      : above ? first.top - size.height - 4 : last.bottom + 4;
    const left = beside ? column.right + 12
      : Math.max(4, Math.min(lines.length > 1 ? column.left : first.left, width - size.width - 4));
    card.style.top = `${scrollY + top}px`;
    card.style.left = `${scrollX + left}px`;
  };
  const hide = () => {
    clearTimeout(waiting);
    card.hidden = true;
    wanted = null;
    if (shown) {
      shown.removeAttribute("aria-describedby");
      if (shown.dataset.title) shown.title = shown.dataset.title;
    }
    shown = null;
  };
  const later = (act, time) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, time);
  };

  for (const link of links) {
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", hide);
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "mouse") return;
      load(link);
      later(() => show(link), 250);
    });
    link.addEventListener("pointerleave", () => document.activeElement !== link && later(hide, 200));
  }
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", () => later(hide, 200));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
