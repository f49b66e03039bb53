// The page of all texts: a reader chooses those that name a person or place, or are of some years.
// texts.js calls this with the numbers of the texts that name each, by kind of index and name.
function teiToolsTexts(named) {
  const form = document.getElementById("choice");
  if (!form) return;
  const texts = [...document.querySelectorAll("[data-text]")];
  const field = (name) => document.getElementById(`choice-${name}`);
  const kinds = Object.keys(named).filter(field);
  const count = field("count");

  for (const kind of kinds) {
    const list = document.getElementById(`list-${kind}`);
    list.append(...Object.keys(named[kind]).map((value) =>
      Object.assign(document.createElement("option"), { value })));
  }

  // The texts that name whom the words mean: that very entry, or all that have the words in them.
  const naming = (kind) => {
    const words = field(kind).value.trim();
    if (!words) return null;
    if (Object.hasOwn(named[kind], words)) return new Set(named[kind][words]);
    const found = Object.keys(named[kind]).filter((name) =>
      name.toLowerCase().includes(words.toLowerCase()));
    return new Set(found.flatMap((name) => named[kind][name]));
  };
  const year = (name, otherwise) => Number(field(name)?.value || otherwise);

  const choose = () => {
    const wanted = kinds.map(naming).filter(Boolean);
    const from = year("from", -Infinity), until = year("until", Infinity);
    const dated = from > -Infinity || until < Infinity;
    let shown = 0;
    for (const text of texts) {
      const own = text.dataset.year;
      const fits = wanted.every((numbers) => numbers.has(Number(text.dataset.text)))
        && (!dated || (own !== undefined && own >= from && own <= until));
      text.hidden = !fits;
      shown += fits;
    }
    for (const group of document.querySelectorAll("section.texts"))
      group.hidden = !group.querySelector("[data-text]:not([hidden])");
    count.textContent = wanted.length || dated
      ? count.dataset.shown.replace("{1}", shown).replace("{2}", texts.length) : "";
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", choose);
  choose();
}
