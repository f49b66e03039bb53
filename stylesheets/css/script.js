// Remembers, from page to page, whether names and dates are marked; the page works without it.
(() => {
  const box = document.getElementById("show-names");
  if (!box) return;
  const key = "tei-tools-show-names";
  try {
    box.checked = localStorage.getItem(key) !== "no";
    box.addEventListener("change", () => localStorage.setItem(key, box.checked ? "yes" : "no"));
  } catch {
    // a browser that keeps nothing for files: the box still works on this page
  }
})();
