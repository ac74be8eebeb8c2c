// Search from any page: the words go behind the "#" of the address of the search page, which browsers send to no server.
(() => {
  const form = document.querySelector("header [role=search]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${form.action}#${new URLSearchParams({ q: form.querySelector("input").value })}`);
  });
})();

// The comparison of countries: law on a day, chosen countries, export. Without it, every entry is shown.
(() => {
  const tools = document.querySelector("form.tools");
  const table = document.querySelector("table.workbench");
  if (tools && table) {
    tools.hidden = false;
    const show = () => {
      const day = tools.elements.day.value;
      for (const entry of table.querySelectorAll(".entry")) {
        const { first, last } = entry.dataset;
        entry.hidden = Boolean(day) && ((first && first > day) || (last && last < day));
      }
      for (const box of tools.querySelectorAll("[name=country]")) {
        for (const cell of table.querySelectorAll(`[data-country="${box.value}"]`)) cell.hidden = !box.checked;
      }
    };
    tools.elements.day.value = new Date().toLocaleDateString("sv"); // a form of the date that is also that of ISO 8601
    show();
    tools.addEventListener("input", show);
    tools.querySelector("[data-export]").addEventListener("click", (event) => {
      const rows = [...table.rows].map((row) =>
        [...row.cells].filter((cell) => !cell.hidden).map((cell) => `"${cell.innerText.trim().replaceAll('"', '""')}"`).join(","),
      );
      const file = new Blob(["\ufeff" + rows.join("\r\n") + "\r\n"], { type: "text/csv" });
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: event.target.dataset.export });
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }
})();
