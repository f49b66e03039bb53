// The pages of all texts: a reader chooses, of all of them, those that name a person or place, or are
// of some years. What is to be known for it stands in programs beside the pages (texts.js and
// texts-*.js), which are asked for when they are needed; each calls teiToolsTexts.
(() => {
  const form = document.getElementById("choice");
  if (!form) return;
  const part = (name) => document.getElementById(`choice-${name}`);
  const found = part("texts"), more = part("more"), count = part("count");
  const unchosen = [document.getElementById("all-texts"), ...document.querySelectorAll("nav.steps")];
  const kinds = ["people", "places"].filter(part);
  const AT_ONCE = 100, NAMES = 60;
  const asked = {};
  let turn = 0, chosen = [], shown = 0;

  window.teiToolsTexts = (name, data) => asked[name].take(data);
  const load = (name) => {
    if (!asked[name]) {
      asked[name] = {};
      asked[name].data = new Promise((take, fail) => {
        asked[name].take = take;
        document.head.append(Object.assign(document.createElement("script"),
          { src: `${name}.js`, onerror: () => fail(new Error(name)) }));
      });
    }
    return asked[name].data;
  };
  // Lines of a table that stands in several files: by number, from 0 on.
  const lines = async (name, numbers, portion) => {
    const files = [...new Set(numbers.map((number) => Math.floor(number / portion)))];
    const tables = await Promise.all(files.map((file) => load(`${name}-${file + 1}`)));
    const known = new Map(files.map((file, place) => [file, tables[place]]));
    return numbers.map((number) => known.get(Math.floor(number / portion))[number % portion]);
  };
  const having = (names, words) =>
    names.filter((name) => name.toLowerCase().includes(words.toLowerCase()));

  // The texts that name whom the words mean: that very entry, or all that have the words in them.
  const naming = async (kind) => {
    const words = part(kind).value.trim();
    if (!words) return null;
    const { names, portion } = await load(`texts-${kind}`);
    const meant = names.includes(words) ? [words] : having(names, words);
    const places = new Map(names.map((name, place) => [name, place]));
    const texts = await lines(`texts-${kind}`, meant.map((name) => places.get(name)), portion);
    return new Set(texts.flat());
  };
  const suggest = async (kind) => {
    const { names } = await load(`texts-${kind}`);
    document.getElementById(`list-${kind}`).replaceChildren(
      ...having(names, part(kind).value.trim()).slice(0, NAMES).map((value) =>
        Object.assign(document.createElement("option"), { value })));
  };
  const year = (name, otherwise) => Number(part(name)?.value || otherwise);

  const choose = async () => {
    const own = ++turn;
    const from = year("from", -Infinity), until = year("until", Infinity);
    const isDated = from > -Infinity || until < Infinity;
    const wanted = (await Promise.all(kinds.map(naming))).filter(Boolean);
    const isChoice = isDated || wanted.length > 0;
    const [{ years, portion }, order] = isChoice
      ? await Promise.all([load("texts"), load(form.dataset.order)]) : [{}, []];
    if (own !== turn) return;
    const fits = (number) => wanted.every((numbers) => numbers.has(number)) && (!isDated
      || (years[number - 1] !== null && years[number - 1] >= from && years[number - 1] <= until));
    chosen = order.filter(fits);
    shown = 0;
    found.replaceChildren();
    found.hidden = !isChoice;
    for (const one of unchosen) one.hidden = isChoice;
    count.textContent = isChoice
      ? count.dataset.shown.replace("{1}", chosen.length).replace("{2}", order.length) : "";
    await show(own, portion);
  };
  const show = async (own, portion) => {
    const next = chosen.slice(shown, shown + AT_ONCE).map((number) => number - 1);
    const items = next.length ? await lines("texts", next, portion) : [];
    if (own !== turn) return;
    const list = `<ol xmlns="http://www.w3.org/1999/xhtml">${items.join("")}</ol>`;
    const made = new DOMParser().parseFromString(list, "application/xhtml+xml").documentElement;
    found.append(...[...made.children].map((item) => document.importNode(item, true)));
    shown += items.length;
    more.hidden = shown >= chosen.length;
    more.onclick = () => show(own, portion);
  };

  let waiting = 0;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(choose, 150);
    for (const kind of kinds) if (event.target === part(kind)) suggest(kind);
  });
  for (const kind of kinds) part(kind).addEventListener("focus", () => suggest(kind), { once: true });
  choose();
})();
