"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];

  // The chosen colours, kept from page to page where the browser lets a file keep anything.
  const KEY = "newsmeta-preview-theme";
  const themes = all('input[name="theme"]');
  try {
    const kept = themes.find((each) => each.value === localStorage.getItem(KEY));
    if (kept) kept.checked = true;
  } catch { /* nothing is kept */ }
  for (const theme of themes) {
    theme.addEventListener("change", () => {
      try { localStorage.setItem(KEY, theme.value); } catch { /* nothing is kept */ }
    });
  }

  // The filters of the index. What is chosen stands in the address, so that a view can be linked to.
  const form = document.querySelector("form.filters");
  if (form) {
    const rows = all(".row");
    const texts = new Map(rows.map((row) => [row, row.querySelector(".what").textContent.toLowerCase()]));
    const status = document.querySelector(".shown");
    const nothing = document.querySelector(".nothing");
    const words = (row, name) => row.dataset[name].split(" ");
    const tests = {
      text: (row, value) => texts.get(row).includes(value.toLowerCase()),
      folder: (row, value) => row.dataset.folder.startsWith(`${value}/`),
      severity: (row, value) => words(row, "severity").includes(value),
      rule: (row, value) => words(row, "rule").includes(value),
      field: (row, value) => words(row, "field").includes(value),
    };
    const chosen = () => [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);

    const apply = () => {
      const wanted = chosen();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wanted.every(([name, value]) => tests[name](row, value));
        shown += !row.hidden;
      }
      const total = rows.length.toLocaleString("en");
      status.textContent = wanted.length ? `${shown.toLocaleString("en")} of ${total} shown` : `all ${total} shown`;
      nothing.hidden = shown > 0;
    };
    const read = () => {
      const hash = location.hash.slice(1);
      // A place in the page, such as its content, says nothing of filters.
      if (hash && !hash.includes("=")) return apply();
      form.reset();
      for (const [name, value] of new URLSearchParams(hash)) {
        const control = form.elements[name];
        if (control && name in tests) control.value = value;
      }
      return apply();
    };
    const changed = () => {
      apply();
      try { history.replaceState(null, "", `#${new URLSearchParams(chosen())}`); } catch { /* some files have no address to change */ }
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(changed));
    document.querySelector(".clear").addEventListener("click", () => { form.reset(); form.elements.text.focus(); });
    window.addEventListener("hashchange", read);
    form.hidden = false;
    read();
  }

  // A file that is dropped on the form for a page fills it.
  const html = document.querySelector(".paste textarea");
  html?.addEventListener("dragover", (event) => event.preventDefault());
  html?.addEventListener("drop", async (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    html.value = await file.text();
  });

  // A report that is served is loaded again when it changes: the answer waits until it does.
  const version = document.documentElement.dataset.version;
  const follow = async () => {
    for (;;) {
      try {
        const answer = await fetch(`/version?seen=${version}`, { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== version) return location.reload();
      } catch {
        await new Promise((done) => setTimeout(done, 2000));
      }
    }
  };
  if (version) follow();

  const copied = async (source) => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      return true;
    } catch {
      // Where the clipboard cannot be written, what is selected can still be copied.
      getSelection().selectAllChildren(source);
      return document.execCommand("copy");
    }
  };
  for (const button of all("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copied(document.getElementById(button.dataset.copies));
      document.getElementById("copied").textContent = done ? "Copied" : "Selected; copy it with the keyboard";
      button.textContent = done ? "Copied" : "Selected";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
  }
})();
