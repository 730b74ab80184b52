// Names the fields that are searched by typing after their labels, for those who hear the page.
"use strict";
{
  const name = (select) => {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.nextElementSibling;
    if (!label || !box || !box.classList.contains("select2")) return;
    label.id ||= `${select.id}_label`;
    for (const part of box.querySelectorAll("[role=combobox], [role=textbox], [role=searchbox]")) {
      const shown = part.getAttribute("aria-labelledby");
      part.setAttribute("aria-labelledby", shown && part.getAttribute("role") === "combobox" ? `${label.id} ${shown}` : label.id);
    }
    for (const list of box.querySelectorAll("ul")) list.setAttribute("role", "presentation");
  };
  const nameAll = (within) => {
    for (const select of within.querySelectorAll("select.admin-autocomplete:not([name*=__prefix__])")) name(select);
  };
  django.jQuery(() => nameAll(document)); // after the script that makes the boxes, which waits for the same moment
  document.addEventListener("formset:added", (event) => setTimeout(() => nameAll(event.target)));
  django.jQuery(document).on("select2:open", (event) => {
    const label = document.querySelector(`label[for="${event.target.id}"]`);
    const field = document.querySelector(".select2-container--open .select2-search__field");
    if (label && field) field.setAttribute("aria-label", label.textContent);
  });
}
