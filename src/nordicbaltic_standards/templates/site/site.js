// Leaving quickly: the page before is not one step back.
document.querySelector("a#leave")?.addEventListener("click", (event) => {
  event.preventDefault();
  location.replace(event.currentTarget.href);
});

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
    const today = new Date().toLocaleDateString("sv"); // a form of the date that is also that of ISO 8601
    const picture = document.getElementById("current");
    const none = () => Object.assign(document.createElement("p"), { className: "small", textContent: table.dataset.none });
    tools.hidden = false;
    const show = () => {
      const day = tools.elements.day.value;
      for (const entry of table.querySelectorAll(".entry")) {
        const { first, last } = entry.dataset;
        entry.hidden = Boolean(day) && ((first && first > day) || (last && last < day));
      }
      for (const cell of table.querySelectorAll("td:has(.entry)")) {
        cell.querySelector(":scope > p")?.remove();
        if (!cell.querySelector(".entry:not([hidden])")) cell.append(none());
      }
      if (picture) picture.hidden = Boolean(day) && day !== today; // it shows the law of today
      for (const box of tools.querySelectorAll("[name=country]")) {
        for (const cell of table.querySelectorAll(`[data-country="${box.value}"]`)) cell.hidden = !box.checked;
      }
    };
    tools.elements.day.value = today;
    show();
    tools.addEventListener("input", show);
    // With each entry, the address where its sources are.
    const words = (cell) =>
      [cell.innerText.trim(), ...[...cell.querySelectorAll(".entry:not([hidden]) a")].map((link) => link.href)].join("\n");
    tools.querySelector("[data-export]").addEventListener("click", (event) => {
      const rows = [...table.rows].map((row) =>
        [...row.cells].filter((cell) => !cell.hidden).map((cell) => `"${words(cell).replaceAll('"', '""')}"`).join(","),
      );
      const name = `${[event.target.dataset.export, tools.elements.day.value].filter(Boolean).join("-")}.csv`;
      const file = new Blob(["\ufeff" + rows.join("\r\n") + "\r\n"], { type: "text/csv" });
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }
})();
