// Small comforts; every page works without them.

// Leave empty fields out of the addresses of forms, so that links to a list stay short.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "get") return;
  for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
});
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form[method=get] [name]:disabled")) field.disabled = false;
});

// "/" goes to the search field, as on other reference sites, unless one is writing already.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.querySelector(".masthead input[type=search]")?.focus();
});

// What is folded on the screen is printed.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("main details:not([open])")) folded.toggleAttribute("data-was-folded", (folded.open = true));
});
addEventListener("afterprint", () => {
  for (const folded of document.querySelectorAll("[data-was-folded]")) folded.open = folded.toggleAttribute("data-was-folded", false);
});
