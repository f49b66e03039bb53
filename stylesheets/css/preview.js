// Loads a page anew when the preview has made it anew, and shows why it could not be made. Only the
// server of the preview puts this into pages. It asks by script elements, since the pages' policy
// allows scripts of their own server and no other requests.
(() => {
  const shown = document.currentScript.dataset.making;
  let box = null, missed = 0;

  const say = (message) => {
    if (!message) return box?.remove();
    box ??= Object.assign(document.createElement("div"), { id: "preview-message" });
    box.setAttribute("role", "alert");
    Object.assign(box.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "10", padding: "0.8em 1.2em",
      background: "#7a1f12", color: "#fff", font: "16px/1.4 system-ui, sans-serif",
      maxHeight: "40vh", overflow: "auto", overflowWrap: "anywhere",
    });
    if (box.textContent !== message) box.textContent = message;
    if (!box.isConnected) document.body.append(box);
  };

  window.teiToolsPreview = (making, message) => {
    missed = 0;
    if (making !== shown) location.reload();
    else say(message);
  };

  const ask = () => {
    const script = document.createElement("script");
    script.src = `/.preview/state.js?${Date.now()}`;
    const next = () => {
      script.remove();
      setTimeout(ask, document.hidden ? 3000 : 700);
    };
    script.onload = next;
    script.onerror = () => {
      missed += 1;
      if (missed > 2) say("The preview has ended.");
      next();
    };
    document.head.append(script);
  };
  ask();
})();
