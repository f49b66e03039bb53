// The search: asks the index that pagefind made, and shows what it finds. The index is fetched in
// pieces, which browsers do only from a web server, not from a folder.
(async () => {
  const part = (name) => document.getElementById(`search-${name}`);
  const form = part("form"), words = part("words"), results = part("results");
  const count = part("count"), more = part("more"), chosen = part("document");
  const base = new URL(".", location.href).pathname;
  let pagefind, found = [], shown = 0, asked = 0;
  try {
    if (location.protocol === "file:") throw new Error("a folder");
    pagefind = await import(`${base}pagefind/pagefind.js`);
    await pagefind.options({ baseUrl: base, excerptLength: 32 });
    await pagefind.init();
  } catch {
    part("offline").hidden = false;
    return;
  }

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // An excerpt is escaped text with <mark>: nothing else of it becomes an element.
  const excerpt = (html) => {
    const line = element("p", { className: "excerpt" });
    const source = new DOMParser().parseFromString(html, "text/html").body;
    for (const node of source.childNodes)
      line.append(node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent);
    return line;
  };

  const entry = (one) => {
    const kind = one.meta.kind;
    const label = form.querySelector(`[name=type][value="${kind}"]`)?.parentNode.textContent.trim();
    const href = one.meta.url ? base + one.meta.url : one.url;
    const link = element("a", { href }, one.meta.title);
    const parts = kind === "text" ? one.sub_results.filter((part) => part.url !== one.url) : [];
    const list = element("ul", {}, ...parts.slice(0, 4).map((part) =>
      element("li", {}, element("a", { href: part.url }, part.title), excerpt(part.excerpt))));
    return element("li", {}, link, " ", element("span", { className: "of-text" }, label || ""),
      ...(parts.length ? [list] : [excerpt(one.excerpt)]));
  };

  const show = async (number) => {
    const turn = asked;
    const next = await Promise.all(found.slice(shown, shown + 10).map((one) => one.data()));
    if (turn !== number) return;
    results.append(...next.map(entry));
    shown += next.length;
    more.hidden = shown >= found.length;
  };

  const ask = async () => {
    const number = ++asked;
    const kinds = [...form.querySelectorAll("[name=type]:checked")];
    const filters = {};
    if (kinds.length) filters.kind = { any: kinds.map((box) => box.value) };
    if (chosen && chosen.value) filters[`document-${chosen.value}`] = "yes";
    const term = words.value.trim();
    const answer = term ? await pagefind.debouncedSearch(term, { filters }, 200) : { results: [] };
    if (answer === null || number !== asked) return;
    found = answer.results;
    shown = 0;
    results.replaceChildren();
    count.textContent = term ? count.dataset.found.replace("{1}", found.length) : "";
    const address = new URL(location.href);
    term ? address.searchParams.set("q", term) : address.searchParams.delete("q");
    history.replaceState(null, "", address);
    await show(number);
  };

  form.hidden = false;
  words.value = new URL(location.href).searchParams.get("q") || "";
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("input", ask);
  more.addEventListener("click", () => show(asked));
  if (words.value) ask();
})();
